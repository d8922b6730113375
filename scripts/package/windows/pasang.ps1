# Pasang kebijakan Jaga Jempol / installs the policy. Jalankan sebagai administrator / run as administrator.
# Keluar / exit: 0 berhasil / done, 1 bukan administrator / not an administrator, 3 gagal / failed.
param([ValidateSet('Chrome', 'Edge', 'Firefox')][string[]]$Browser = @('Chrome', 'Edge', 'Firefox'))

$identity = [Security.Principal.WindowsIdentity]::GetCurrent()
$administrator = [Security.Principal.WindowsBuiltInRole]::Administrator
if (-not ([Security.Principal.WindowsPrincipal]$identity).IsInRole($administrator)) {
  Write-Output 'Jalankan PowerShell sebagai administrator.'
  exit 1
}

$failed = $false
foreach ($one in $Browser) {
  if ($one -eq 'Firefox') {
    $folder = Join-Path $env:ProgramFiles 'Mozilla Firefox'
    if (-not (Test-Path $folder)) { Write-Output 'Firefox: tidak ada di komputer ini, dilewati.'; continue }
    $target = Join-Path $folder 'distribution\policies.json'
    $source = Join-Path $PSScriptRoot '..\firefox\policies.json'
    if ((Test-Path $target) -and (Get-Content $target -Raw) -notmatch '@FIREFOX_ID@') {
      Write-Output "Firefox: $target sudah ada dan milik kebijakan lain. Gabungkan isinya dengan tangan."
      $failed = $true
      continue
    }
    New-Item -ItemType Directory -Force (Split-Path $target) | Out-Null
    Copy-Item $source $target -Force
    Write-Output "Firefox: $target"
  } else {
    $file = Join-Path $PSScriptRoot ($one.ToLower() + '-pasang.reg')
    & reg.exe import $file /reg:64 2>$null
    if ($LASTEXITCODE -ne 0) { $failed = $true; Write-Output "${one}: gagal"; continue }
    Write-Output "${one}: kebijakan ditulis"
  }
}
if ($failed) { exit 3 }
Write-Output 'Tutup lalu buka peramban, kemudian jalankan periksa.ps1.'
exit 0

# Pasang kebijakan Jaga Jempol / installs the policy. Jalankan sebagai administrator / run as administrator.
# Keluar / exit: 0 berhasil / done, 1 bukan administrator / not an administrator, 3 gagal / failed, 4 nama peramban salah / wrong browser,
# 5 sebagian dengan tangan / partly by hand.
param([string[]]$Browser = @('Chrome', 'Edge', 'Firefox'))

# "powershell -File" passes Chrome,Edge as one text.
$names = @($Browser -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
$wrong = @($names | Where-Object { @('Chrome', 'Edge', 'Firefox') -notcontains $_ })
if ($wrong.Count -gt 0 -or $names.Count -eq 0) {
  Write-Output "-Browser: '$($wrong -join ', ')' tidak dikenal. Pilih Chrome, Edge, Firefox, dengan koma di antaranya."
  exit 4
}

$identity = [Security.Principal.WindowsIdentity]::GetCurrent()
$administrator = [Security.Principal.WindowsBuiltInRole]::Administrator
if (-not ([Security.Principal.WindowsPrincipal]$identity).IsInRole($administrator)) {
  Write-Output 'Jalankan PowerShell sebagai administrator.'
  exit 1
}

# Names in a policies.json that this installation does not write: to write over them would take them out of force.
function Get-OtherNames($file) {
  try { $all = Get-Content $file -Raw -Encoding UTF8 | ConvertFrom-Json } catch { return 'bukan JSON' }
  $levels = @(
    @{ At = $all; Ours = @('policies') },
    @{ At = $all.policies; Ours = @('ExtensionSettings', '3rdparty') },
    @{ At = $all.policies.ExtensionSettings; Ours = @('@FIREFOX_ID@') },
    @{ At = $all.policies.'3rdparty'; Ours = @('Extensions') },
    @{ At = $all.policies.'3rdparty'.Extensions; Ours = @('@FIREFOX_ID@') }
  )
  foreach ($level in $levels) {
    if ($level.At) { $level.At.PSObject.Properties | ForEach-Object { $_.Name } | Where-Object { $level.Ours -notcontains $_ } }
  }
}

$failed = $false
$byHand = $false
foreach ($one in $names) {
  if ($one -eq 'Firefox') {
    $folder = Join-Path $env:ProgramFiles 'Mozilla Firefox'
    if (-not (Test-Path $folder)) { Write-Output 'Firefox: tidak ada di komputer ini, dilewati.'; continue }
    $target = Join-Path $folder 'distribution\policies.json'
    $source = Join-Path $PSScriptRoot '..\firefox\policies.json'
    if (Test-Path $target) {
      $others = @(Get-OtherNames $target)
      if ($others.Count -gt 0) {
        Write-Output "Firefox: $target tidak diubah, karena memuat kebijakan lain ($($others -join ', ')). Gabungkan isinya dengan tangan."
        $byHand = $true
        continue
      }
      Copy-Item $target "$target.bak" -Force
    }
    New-Item -ItemType Directory -Force (Split-Path $target) | Out-Null
    Copy-Item $source $target -Force
    Write-Output "Firefox: $target"
  } else {
    $file = Join-Path $PSScriptRoot ($one.ToLower() + '-pasang.reg')
    if (-not (Test-Path $file)) { Write-Output "${one}: rilis ini tidak memuat berkasnya, dilewati."; $byHand = $true; continue }
    & reg.exe import $file /reg:64 2>$null
    if ($LASTEXITCODE -ne 0) { $failed = $true; Write-Output "${one}: gagal"; continue }
    Write-Output "${one}: kebijakan ditulis"
  }
}
if ($failed) { exit 3 }
Write-Output 'Tutup lalu buka peramban, kemudian jalankan periksa.ps1.'
if ($byHand) { exit 5 }
exit 0

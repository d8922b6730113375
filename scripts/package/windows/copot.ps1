# Copot kebijakan Jaga Jempol / removes the policy. Jalankan sebagai administrator / run as administrator.
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

$failed = $false
$byHand = $false
foreach ($one in $names) {
  if ($one -eq 'Firefox') {
    $target = Join-Path $env:ProgramFiles 'Mozilla Firefox\distribution\policies.json'
    if ((Test-Path $target) -and (Get-Content $target -Raw) -match '@FIREFOX_ID@') {
      # Firefox keeps an add-on whose policy merely goes; "blocked" removes it.
      Write-Output "Firefox: di $target ganti installation_mode milik @FIREFOX_ID@ menjadi blocked, dan hapus bagiannya di 3rdparty. Firefox mencopotnya saat dibuka lagi."
      $byHand = $true
    }
  } else {
    $file = Join-Path $PSScriptRoot ($one.ToLower() + '-copot.reg')
    if (-not (Test-Path $file)) { Write-Output "${one}: rilis ini tidak memuat berkasnya, dilewati."; $byHand = $true; continue }
    & reg.exe import $file /reg:64 2>$null
    if ($LASTEXITCODE -ne 0) { $failed = $true; Write-Output "${one}: gagal"; continue }
    Write-Output "${one}: kebijakan dihapus; peramban mencopot ekstensi dalam beberapa detik."
  }
}
if ($failed) { exit 3 }
if ($byHand) { exit 5 }
exit 0

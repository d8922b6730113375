# Copot kebijakan Jaga Jempol / removes the policy. Jalankan sebagai administrator / run as administrator.
# Keluar / exit: 0 berhasil / done, 1 bukan administrator / not an administrator.
param([ValidateSet('Chrome', 'Edge', 'Firefox')][string[]]$Browser = @('Chrome', 'Edge', 'Firefox'))

$identity = [Security.Principal.WindowsIdentity]::GetCurrent()
$administrator = [Security.Principal.WindowsBuiltInRole]::Administrator
if (-not ([Security.Principal.WindowsPrincipal]$identity).IsInRole($administrator)) {
  Write-Output 'Jalankan PowerShell sebagai administrator.'
  exit 1
}

foreach ($one in $Browser) {
  if ($one -eq 'Firefox') {
    $target = Join-Path $env:ProgramFiles 'Mozilla Firefox\distribution\policies.json'
    if ((Test-Path $target) -and (Get-Content $target -Raw) -match '@FIREFOX_ID@') {
      # Firefox keeps an add-on whose policy merely goes; "blocked" removes it.
      Write-Output "Firefox: di $target ganti installation_mode milik @FIREFOX_ID@ menjadi blocked, dan hapus bagiannya di 3rdparty. Firefox mencopotnya saat dibuka lagi."
    }
  } else {
    & reg.exe import (Join-Path $PSScriptRoot ($one.ToLower() + '-copot.reg')) /reg:64 2>$null
    Write-Output "${one}: kebijakan dihapus; peramban mencopot ekstensi dalam beberapa detik."
  }
}
exit 0

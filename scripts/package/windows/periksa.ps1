# Periksa pemasangan Jaga Jempol / checks the installation. Tidak mengubah apa pun / changes nothing.
# Keluar / exit: 0 baik / fine, 1 belum terpasang / not installed, 2 kebijakan tidak ada / no policy, 3 kebijakan salah / wrong policy,
# 4 nama peramban salah / wrong browser.
param([string]$Browser = 'Chrome')

if (@('Chrome', 'Edge', 'Firefox') -notcontains $Browser) {
  Write-Output "-Browser: '$Browser' tidak dikenal. Pilih satu: Chrome, Edge, atau Firefox."
  exit 4
}

if ($Browser -eq 'Firefox') {
  $file = Join-Path $env:ProgramFiles 'Mozilla Firefox\distribution\policies.json'
  if (-not (Test-Path $file)) { Write-Output "Tidak ada $file"; exit 2 }
  try { $policy = Get-Content $file -Raw | ConvertFrom-Json } catch { Write-Output "Bukan JSON: $file"; exit 3 }
  $entry = $policy.policies.ExtensionSettings.'@FIREFOX_ID@'
  if (-not $entry) { Write-Output 'Tidak ada @FIREFOX_ID@ dalam ExtensionSettings'; exit 2 }
  if ($entry.installation_mode -ne 'force_installed' -or -not $entry.install_url) { Write-Output 'installation_mode atau install_url salah'; exit 3 }
  $installed = Get-ChildItem "$env:SystemDrive\Users\*\AppData\Roaming\Mozilla\Firefox\Profiles\*\extensions\@FIREFOX_ID@.xpi" -ErrorAction SilentlyContinue
} else {
  $vendor = if ($Browser -eq 'Chrome') { 'Google\Chrome' } else { 'Microsoft\Edge' }
  $id = if ($Browser -eq 'Chrome') { '@CHROME_ID@' } else { '@EDGE_ID@' }
  if (-not $id) { Write-Output "Rilis ini tidak memuat berkas untuk $Browser"; exit 2 }
  $root = "HKLM:\SOFTWARE\Policies\$vendor"
  $entry = Get-ItemProperty "$root\ExtensionSettings\$id" -ErrorAction SilentlyContinue
  if (-not $entry) {
    # Group policy and Intune write the settings of all extensions as one JSON text.
    $json = @((Get-ItemProperty $root -ErrorAction SilentlyContinue).ExtensionSettings) -join "`n"
    if ($json) {
      try { $all = $json | ConvertFrom-Json } catch { Write-Output "Bukan JSON: ExtensionSettings di $root"; exit 3 }
      $entry = $all.$id
    }
  }
  if (-not $entry) { Write-Output "Tidak ada $id dalam ExtensionSettings di $root"; exit 2 }
  if ($entry.installation_mode -ne 'force_installed' -or $entry.update_url -notmatch '^https://') { Write-Output 'installation_mode atau update_url salah'; exit 3 }
  $installed = Get-ChildItem "$env:SystemDrive\Users\*\AppData\Local\$vendor\User Data\*\Extensions\$id" -ErrorAction SilentlyContinue
}
if (-not $installed) { Write-Output 'Kebijakan benar, tetapi ekstensi belum terpasang di profil mana pun. Buka peramban lalu tunggu satu menit.'; exit 1 }
Write-Output 'Terpasang. Nilai yang berlaku ada di halaman status ekstensi.'
exit 0

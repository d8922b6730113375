// Makes a fresh clone ready: packages always, browsers where asked for (--browser: a Chromium, --firefox: a Firefox).
// Node built-ins only, because it runs before node_modules exists. Says nothing when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

checkNode();
installPackages();
installBrowsers(wantedBrowsers());

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old. Install Node 20.19 or newer: https://nodejs.org`);
  }
}

function installPackages() {
  if (packagesAreThere()) return;
  console.log('Installing the packages of package-lock.json …');
  // Under `npm run`, npm names its own script, which needs no shell on any system.
  const [command, first] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, args, { cwd: root, shell, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) fail('npm ci failed; see above.');
}

/** npm leaves a list of what it installed in node_modules, as its last step. */
function packagesAreThere() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  const wanted = Object.entries(readPackages(join(root, 'package-lock.json')));
  return wanted.every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function wantedBrowsers() {
  const wanted = [];
  if (process.argv.includes('--browser')) {
    wanted.push({
      find: findChromium,
      debian: 'chromium',
      name: 'Chromium (or Chrome, Edge, Brave)',
      path: 'CHROME_PATH',
    });
  }
  if (process.argv.includes('--firefox')) {
    wanted.push({
      find: findFirefox,
      debian: 'firefox-esr',
      name: 'Firefox 140 or newer',
      path: 'FIREFOX_PATH',
    });
  }
  return wanted;
}

function installBrowsers(wanted) {
  const missing = wanted.filter(({ find }) => !find());
  if (missing.length === 0) return;
  if (process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing.map(({ debian }) => debian);
    console.log(`Installing ${packages.join(' and ')} with apt-get …`);
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...packages);
  }
  for (const { find, name, path } of missing) {
    if (!find()) fail(`No ${name} found. Install it, or set ${path} to the program.`);
  }
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-q=2', ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

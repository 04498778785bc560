// Builds the screen for Maven: `node web.mjs build TARGET`, or runs its checks: `node web.mjs test`.
// Building is skipped when nothing it depends on has changed, since Maven cannot tell that by itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '..', 'main', 'web');
const [task, target] = process.argv.slice(2);

function npm(...args) {
  const quiet = { npm_config_fund: 'false', npm_config_audit: 'false', npm_config_update_notifier: 'false' };
  const done = spawnSync('npm', args, {
    cwd: web,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...quiet },
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error(`npm ${args.join(' ')} failed in ${web}${done.error ? `: ${done.error.message}` : ''}.`);
    process.exit(done.status ?? 1);
  }
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files(path) : [path];
    });
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    hash.update(path.slice(web.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function isStamped(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
}

function install() {
  const stamp = join(web, 'node_modules', '.kodebok-installed');
  const wanted = digest([join(web, 'package.json'), join(web, 'package-lock.json')]);
  if (!isStamped(stamp, wanted)) {
    npm('ci', '--ignore-scripts', '--prefer-offline');
    writeFileSync(stamp, wanted);
  }
}

function build() {
  const stamp = join(target, '..', 'web.stamp');
  const wanted = digest(files(web));
  if (existsSync(join(target, 'index.html')) && isStamped(stamp, wanted)) {
    console.log('The screen is up to date.');
    return;
  }
  install();
  npm('run', 'build', '--', '--logLevel', 'warn');
  if (!existsSync(join(target, 'index.html'))) {
    console.error(`The build of the screen made no ${join(target, 'index.html')}.`);
    process.exit(1);
  }
  // Maven only adds to its copy, and files of the build before have other names.
  rmSync(join(target, '..', 'classes', 'web'), { recursive: true, force: true });
  writeFileSync(stamp, wanted);
}

function test() {
  install();
  npm('run', 'check');
  npm('test');
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The screen is built with Node 20.19 or newer; this is ${process.version} (${process.execPath}).`);
  process.exit(1);
}
switch (task) {
  case 'build':
    build();
    break;
  case 'test':
    test();
    break;
  default:
    console.error(`web.mjs knows build and test, not ${task}.`);
    process.exit(2);
}

// Runs a server until standard input closes: it stops when the process that started it ends, however that ends.
const { spawn, spawnSync } = require('node:child_process');

const windows = process.platform === 'win32';
const [command, ...args] = process.argv.slice(1);

// In a group of its own, the server does not see the Ctrl-C that its user means for the pipeline, which has work to finish first.
const server = spawn(command, args, { detached: !windows, shell: windows, stdio: ['ignore', 'ignore', 'inherit'] });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

function stop(signal) {
  try {
    if (windows) spawnSync('taskkill', ['/pid', server.pid, '/t', '/f']);
    else process.kill(-server.pid, signal);
  } catch {
    // It has gone already.
  }
}

server.on('error', error => {
  console.error(error.message);
  process.exit(1);
});
server.on('exit', code => process.exit(code ?? 0));
process.stdin.resume();
process.stdin.on('end', () => {
  stop('SIGTERM');
  setTimeout(() => stop('SIGKILL'), 5000).unref();
});

/**
 * Loaded before a program (`node --import`): from then on every door to a network, and to other processes that could open one,
 * is nailed up. Whoever tries one gets an error and is named on standard error as `NETWORK <door>`.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const nail = (holder: object, name: string, door: string): void => {
  Object.defineProperty(holder, name, {
    configurable: true,
    value: () => {
      process.stderr.write(`NETWORK ${door}\n`);
      throw new Error(`${door} was tried`);
    },
  });
};

for (const name of ['connect', 'createConnection', 'createServer']) nail(net, name, `net.${name}`);
nail(net.Socket.prototype, 'connect', 'Socket.connect');
nail(net.Server.prototype, 'listen', 'Server.listen');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  nail(dns, name, `dns.${name}`);
  nail(dns.promises, name, `dns.promises.${name}`);
}
for (const name of ['request', 'get', 'createServer']) {
  nail(http, name, `http.${name}`);
  nail(https, name, `https.${name}`);
}
nail(http2, 'connect', 'http2.connect');
nail(tls, 'connect', 'tls.connect');
nail(dgram, 'createSocket', 'dgram.createSocket');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  nail(childProcess, name, `child_process.${name}`);
for (const name of ['fetch', 'WebSocket', 'EventSource']) nail(globalThis, name, name);
syncBuiltinESMExports();

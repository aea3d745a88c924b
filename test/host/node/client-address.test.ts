import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress } from '../../../host/node/client-address.js';

const PROXIES = ['10.0.0.1', '10.0.0.2'];

const CASES: readonly (readonly [
  what: string,
  socket: string,
  forwarded: string | undefined,
  address: string,
])[] = [
  ['nobody in between', '203.0.113.7', undefined, '203.0.113.7'],
  ['a client that makes up a header', '203.0.113.7', '1.2.3.4', '203.0.113.7'],
  ['a trusted proxy', '10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['a trusted proxy behind another', '10.0.0.1', '203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['a client that makes up a header before the proxy', '10.0.0.1', '1.2.3.4, 203.0.113.7', '203.0.113.7'],
  ['a proxy that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
  ['IPv4 seen through IPv6', '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
];

for (const [what, remoteAddress, forwarded, address] of CASES) {
  test(`the client is known with ${what}`, () => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    assert.equal(clientAddress({ headers, socket: { remoteAddress } }, PROXIES), address);
  });
}

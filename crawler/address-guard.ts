import { promises as dns, type LookupAddress } from 'node:dns';
import { type AgentOptions, type ClientRequestArgs, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction, Socket } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where connections may lead, and who says which addresses a name has. */
export interface AddressRules {
  allowsAddress(address: string): boolean;
  allowsPort(port: number): boolean;
  resolve(host: string): Promise<readonly LookupAddress[]>;
}

/** A connection that was refused before it was made. */
class UnsafeAddressError extends Error {
  readonly code = 'ERR_UNSAFE_ADDRESS';
}

/** Ports of web servers; feeds have no business with any other. */
const webPorts = new Set([80, 443, 8000, 8008, 8080, 8081, 8088, 8443, 8888]);
/** Azure's host service answers virtual machines at a public address. */
const publicMetadata = '168.63.129.16';
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet: not private, local, shared, reserved, multicast or of a cloud's metadata,
 * and no IPv6 form that embeds an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || parsed.toString() === publicMetadata) return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

const resolve = (host: string): Promise<LookupAddress[]> => dns.lookup(host, { all: true });

/** The rule for everything that outsiders can name: the public internet, at the ports of web servers. */
export const publicAddresses: AddressRules = {
  allowsAddress: isPublicAddress,
  allowsPort: (port) => webPorts.has(port),
  resolve,
};

/** No rule: for local servers, and for offices whose own network holds what they collect. */
export const anyAddress: AddressRules = { allowsAddress: () => true, allowsPort: () => true, resolve };

/** Resolves a name and keeps what may be connected to: what was checked is what the socket gets, so no later answer counts. */
function guardedLookup(rules: AddressRules): LookupFunction {
  return (host, options, callback) => {
    const wanted = options.family === 4 || options.family === 6 ? options.family : null;
    rules.resolve(host).then(
      (found) => {
        const safe = found.filter(({ address }) => rules.allowsAddress(address));
        const fitting = safe.filter(({ family }) => wanted === null || family === wanted);
        const [first] = fitting;
        if (first === undefined) callback(noAddress(host, found, safe), []);
        else if (options.all === true) callback(null, fitting);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

function noAddress(host: string, found: readonly LookupAddress[], safe: readonly LookupAddress[]): Error {
  const [first] = found;
  return first === undefined || safe.length > 0
    ? Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' })
    : new UnsafeAddressError(`${host} leads to ${first.address}, which is not a public address`);
}

/** What speaks against a connection before any name is resolved; sockets skip the lookup where the host is an IP address. */
function findFault(
  { host, port, socketPath }: ClientRequestArgs,
  rules: AddressRules,
): UnsafeAddressError | null {
  if (socketPath) return new UnsafeAddressError('a socket of this machine is not a public address');
  const literal = (host ?? 'localhost').replace(/^\[|\]$/gu, '');
  if (isIP(literal) !== 0 && !rules.allowsAddress(literal))
    return new UnsafeAddressError(`${literal} is not a public address`);
  return rules.allowsPort(Number(port))
    ? null
    : new UnsafeAddressError(`port ${port} of ${literal} is not a port of web servers`);
}

/** Makes an agent ask the rules each time it opens a connection. */
function guard<T extends HttpAgent>(agent: T, rules: AddressRules): T {
  const connect = agent.createConnection.bind(agent);
  const lookup = guardedLookup(rules);
  agent.createConnection = (options, callback) => {
    const fault = findFault(options, rules);
    if (fault === null) return connect({ ...options, lookup }, callback);
    callback?.(fault, new Socket());
    return null;
  };
  return agent;
}

/** Agents whose every connection keeps to the rules: redirects and changes of the DNS included. Must be destroyed after use. */
export function guardedAgents(rules: AddressRules): { readonly http: HttpAgent; readonly https: HttpsAgent } {
  const options: AgentOptions = { keepAlive: true, maxFreeSockets: 8 };
  return { http: guard(new HttpAgent(options), rules), https: guard(new HttpsAgent(options), rules) };
}

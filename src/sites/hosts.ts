/** Whether `hostname` is one of `hosts`, or a subdomain of one. */
export function isAt(hostname: string, hosts: string[]): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

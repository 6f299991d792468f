// The part of autocannon that the benchmark uses; the package comes without types.
declare module "autocannon" {
  type Options = { url: string; headers: Record<string, string>; connections: number; duration: number };
  type Outcome = {
    requests: { average: number };
    latency: { p99: number };
    errors: number;
    timeouts: number;
    non2xx: number;
  };
  export default function autocannon(options: Options): Promise<Outcome>;
}

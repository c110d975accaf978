// Runs the audits of graphql-http against a server and prints the results as JSON.
import { createRequire } from 'node:module';

const [root, url] = process.argv.slice(2);
const { serverAudits } = createRequire(`${root}/package.json`)('graphql-http');

const results = [];
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  results.push({ id: audit.id, name: audit.name, status: result.status, reason: result.reason ?? null });
}
console.log(JSON.stringify(results));

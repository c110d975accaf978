// Builds a schema from a server's introspection with the reference implementation and prints what it finds wrong.
import { createRequire } from 'node:module';

const [root, url] = process.argv.slice(2);
const { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema, lexicographicSortSchema, validateSchema } =
  createRequire(`${root}/package.json`)('graphql');

const post = async (query) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
};

const options = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true };
const introspection = await post(getIntrospectionQuery(options));
const problems = (introspection.errors ?? []).map((error) => error.message);
let same = false;
if (introspection.data) {
  const schema = buildClientSchema(introspection.data);
  problems.push(...validateSchema(schema).map((error) => error.message));
  const text = await (await fetch(`${url}?sdl`)).text();
  const print = (s) => printSchema(lexicographicSortSchema(s));
  const fromText = buildSchema(text);
  problems.push(...validateSchema(fromText).map((error) => error.message));
  same = print(schema) === print(fromText);
  if (!same) problems.push(`introspection and text differ:\n${print(schema)}\n---\n${print(fromText)}`);
}
console.log(JSON.stringify(problems));

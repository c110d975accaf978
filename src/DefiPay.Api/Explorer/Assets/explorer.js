// A query in the address (`/explorer?query=…`) opens in the editor; otherwise the editor keeps what was in it.
const given = new URLSearchParams(window.location.search).get('query');

const defaultQuery = `# Ctrl-Enter runs, Ctrl-Space completes names;
# the book on the left shows every field.
{
  indexStatus { chainId indexedBlock headBlock state }
  balances(first: 20, order: { amount: DESC }) {
    totalCount
    nodes { account amount token { symbol decimals } }
  }
}
`;

ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultQuery,
    query: given ?? undefined,
    shouldPersistHeaders: false,
  }),
);

/** The page that documents the API (`docs/api.md`), made from the table of routes; a test fails when it is stale. In: routes. Out: Markdown. */
import { openApi } from './openapi.ts';
import type { Route } from './routes.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly format?: string;
  readonly maxLength?: number;
}

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: Schema;
    readonly description?: string;
  }[];
  readonly requestBody?: {
    readonly description: string;
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
}

const HEAD = `# The workbench's API

Made from the table of routes in \`src/server/routes.ts\` by \`node scripts/api-docs.mjs\`; the same table gives \`/openapi.json\` of a running workbench.

- Every page of the workbench has its data at its own address with \`.json\`.
- Offsets are UTF-16 code units, half-open; a quote is always the words between them. In pages a report is named by its place (\`index\`) in \`head.reports\`.
- A refusal has one shape, whatever refused: \`{"error": {"code": "not-found", "message": "There is no such story. It may have been removed."}}\`.
- Requests must name the host the workbench was started on; changes must not come from another page's origin. Off loopback they carry the token: \`Authorization: Bearer …\`.
`;

export function apiPage(routes: readonly Route[]): string {
  const { paths } = openApi(routes) as { paths: Record<string, Record<string, Operation>> };
  const sections = routes.map(({ method, path }) => {
    const operation = paths[path]![method]!;
    const lines = [`### \`${method.toUpperCase()} ${path}\``, '', `${operation.summary}.`];
    const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    if (query.length > 0) {
      lines.push('', '| query | | |', '| --- | --- | --- |');
      for (const { name, schema, description } of query)
        lines.push(`| \`${name}\` | ${typeOf(schema)}${defaultOf(schema)} | ${description ?? ''} |`);
    }
    for (const [type, { schema }] of Object.entries(operation.requestBody?.content ?? {})) {
      lines.push('', `Body: \`${type}\`. ${operation.requestBody!.description}`, ...bodyOf(schema));
    }
    const [status, answer] = Object.entries(operation.responses)[0]!;
    const gives = Object.entries(answer.content ?? {})[0];
    const named = gives?.[1].schema.properties
      ? `: ${Object.keys(gives[1].schema.properties)
          .map((key) => `\`${key}\``)
          .join(', ')}`
      : '';
    lines.push('', `Answer: ${status}${gives ? `, \`${gives[0]}\`${named}` : ''}.`);
    return lines.join('\n');
  });
  return `${HEAD}\n${sections.join('\n\n')}\n`;
}

function bodyOf(schema: Schema): string[] {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices)
    return choices.flatMap((choice) => ['', `With \`"kind": "${choice.properties?.kind?.const}"\`:`, ...bodyOf(choice)]);
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => name !== 'kind');
  if (properties.length === 0) return [];
  return [
    '',
    '| field | | |',
    '| --- | --- | --- |',
    ...properties.map(([name, each]) => {
      const needed = schema.required?.includes(name) && each.default === undefined ? '' : ', may be left out';
      return `| \`${name}\` | ${typeOf(each)}${needed} | ${each.description ?? ''} |`;
    }),
  ];
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.type === 'array' && schema.items) {
    const inside = schema.items.properties
      ? `{${Object.keys(schema.items.properties)
          .map((key) => `\`${key}\``)
          .join(', ')}}`
      : typeOf(schema.items);
    return `list of ${inside}`;
  }
  if (schema.format === 'binary') return 'file';
  if (schema.type === 'string' && schema.maxLength !== undefined) return `string, at most ${schema.maxLength} characters`;
  return String(schema.type ?? 'any');
}

function defaultOf(schema: Schema): string {
  return schema.default === undefined || schema.default === '' ? '' : `, \`${String(schema.default)}\` unless given`;
}

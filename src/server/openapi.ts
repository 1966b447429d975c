/** The description of the API in OpenAPI 3.1, made from the table of routes. In: routes. Out: a plain object. */
import { z } from 'zod';
import { version } from '../version.ts';
import type { Route } from './routes.ts';
import { RefusalShape } from './schemas.ts';

type Json = Record<string, unknown>;

const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, $defs, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json;
  return inlined(schema, ($defs ?? {}) as Json) as Json;
};

/** References to named parts are written out, so that each operation reads on its own. */
function inlined(value: unknown, defs: Json): unknown {
  if (Array.isArray(value)) return value.map((each) => inlined(each, defs));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as Json;
  // The name of a schema, which zod leaves in it; a property called “id” holds a schema, not a string.
  if (typeof rest.id === 'string') delete rest.id;
  const target = typeof $ref === 'string' ? defs[$ref.replace('#/$defs/', '')] : undefined;
  if (target !== undefined) return inlined(target, defs);
  return Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, inlined(each, defs)]));
}

export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const { method, path, summary, query, body, takes, gives, status, largest } of routes) {
    const parameters: Json[] = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    if (query) {
      const { properties } = schemaOf(query, 'input') as { properties: Record<string, Json> };
      for (const [name, { description, ...schema }] of Object.entries(properties)) {
        parameters.push({ name, in: 'query', required: false, ...(description !== undefined && { description }), schema });
      }
    }
    const json = gives instanceof z.ZodType;
    const type = json ? 'application/json' : (gives as { type: string }).type;
    const empty = type === 'nothing';
    paths[path] = {
      ...paths[path],
      [method]: {
        summary,
        operationId: `${method}${path.replace(/\.json$/, '').replace(/[^A-Za-z0-9]+(\w)?/g, (_, c: string | undefined) => (c ?? '').toUpperCase())}`,
        ...(parameters.length > 0 && { parameters }),
        ...(body && {
          requestBody: {
            required: true,
            description: `At most ${largest / 1024} KiB.`,
            content: { [takes ?? 'application/json']: { schema: schemaOf(body, 'input') } },
          },
        }),
        responses: {
          [status]: {
            description: empty ? 'Done' : 'As asked',
            ...(!empty && { content: { [type]: { schema: json ? schemaOf(gives, 'output') : { type: 'string' } } } }),
          },
          default: { $ref: '#/components/responses/Refusal' },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'crossread workbench',
      version: version(),
      description:
        'Reports of one story read against each other. Offsets are UTF-16 code units, half-open; quotes are verbatim. Every page of the workbench has its data at its own address with .json.',
    },
    paths,
    components: {
      responses: {
        Refusal: {
          description: 'Refused, and why',
          content: { 'application/json': { schema: schemaOf(RefusalShape, 'output') } },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Only where the workbench is not on loopback.' } },
    },
    security: [{}, { token: [] }],
  };
}

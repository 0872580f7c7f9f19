/** The baseline: Fastify without anything, sending the same bytes. Arguments: file, port. */
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const [file = '', port = '0'] = process.argv.slice(2);
const body = readFileSync(file, 'utf8');
const app = Fastify();
app.get('/api/places/:ars/here', (_request, reply) =>
  reply.type('application/json; charset=utf-8').send(body),
);
await app.listen({ port: Number(port), host: '127.0.0.1' });
console.log('listening');

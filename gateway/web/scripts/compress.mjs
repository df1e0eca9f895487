// Writes a .gz and a .br beside each text file of the build, so that no request has to wait for compression.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.env.PRAXIS_WEB_OUT ?? 'dist';
const LEAST_BYTES = 1024;

for (const name of readdirSync(folder, { recursive: true })) {
  const file = join(folder, name);
  if (/\.(js|css|svg|json)$/.test(name) && statSync(file).size >= LEAST_BYTES) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

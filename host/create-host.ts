import { Hono } from 'hono';
import { API_PREFIX } from '../components/contract/endpoints.js';
import { openApiDocument } from '../components/contract/openapi.js';
import { memo, type Memo } from './memo.js';
import { settle, type HostOptions } from './options.js';
import type { Ports } from './ports.js';
import { refuse } from './refusal.js';
import { dossierRoutes } from './routes/dossiers.js';
import { draftRoutes } from './routes/drafts.js';
import { fileRoutes } from './routes/files.js';
import { formPdfRoutes } from './routes/form-pdf.js';
import { helpRoutes } from './routes/help.js';
import { everyAnswer, guard, type HostEnv } from './routes/guard.js';
import { languageOf, problemResponse } from './routes/problem-response.js';
import { paymentRoutes } from './routes/payments.js';
import { rateLimit } from './routes/rate-limit.js';
import { referenceRoutes } from './routes/reference.js';
import { bindRoutes, refusalOf } from './routes/route.js';
import { sessionRoutes } from './routes/session.js';
import { speakTus } from './routes/tus.js';
import { uploadRoutes } from './routes/uploads.js';
import { SLIP_CSS } from './slips/slip-css.js';

export type { HostOptions } from './options.js';
export type { HostEnv } from './routes/guard.js';

/**
 * The reference server of the dossier API: requests in, responses out, the world behind ports. Runs wherever there are
 * web standards, so in a page too.
 *
 * @param kept what it remembers, for those that share it
 */
export function createHost(ports: Ports, options: HostOptions, kept: Memo = memo()): Hono<HostEnv> {
  const settings = settle(options);
  const app = new Hono<HostEnv>();
  app.use(everyAnswer(ports));

  // A page whose origin is refused learns here that the host is alive: nothing personal, hence open to all.
  app.get('/health/live', (c) => c.json({ status: 'ok' }, 200, { 'Access-Control-Allow-Origin': '*' }));
  app.use(guard(ports, settings));
  app.get('/health/ready', async (c) => {
    try {
      await ports.records.ready();
      return c.json({ status: 'ok' });
    } catch {
      return c.json({ status: 'unavailable' }, 503, { 'Retry-After': '5' });
    }
  });
  app.get('/openapi.json', (c) =>
    c.json(openApiDocument(settings.origin, settings.version, settings.cookie.name), 200, {
      'Cache-Control': 'public, no-cache',
    }),
  );
  app.get(`${API_PREFIX}/slip.css`, (c) =>
    c.body(SLIP_CSS, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );

  // Codes can be guessed: what may be asked by code shares one limit.
  const byCode = rateLimit(settings.limits.trackingPerMinute);
  for (const path of ['/uploads', '/uploads/*']) app.use(API_PREFIX + path, speakTus);
  bindRoutes(
    app,
    { ports, settings, memo: kept },
    {
      ...sessionRoutes,
      ...referenceRoutes,
      ...draftRoutes,
      ...dossierRoutes(byCode),
      ...paymentRoutes(byCode),
      ...uploadRoutes,
      ...fileRoutes,
      ...formPdfRoutes,
      ...helpRoutes(settings.limits),
    },
  );
  app.notFound((c) => problemResponse(refuse('not-found'), languageOf(c.req.raw), c.get('requestId')));
  app.onError((error, c) => {
    const id = c.get('requestId');
    return problemResponse(refusalOf(error, { ports }, c.get('operation'), id), languageOf(c.req.raw), id);
  });
  return app;
}

import { z } from 'zod'; export const lazy = z.string();

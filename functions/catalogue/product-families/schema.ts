import * as z from 'zod/mini';
import { code, filledText } from '../../../shared/http/fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';

export const ProductFamilyInput = memo(() => wire({ code: code(), name: filledText() }));
export const ProductFamilyOut = memo(() => z.object({ code: z.string(), name: z.string() }));

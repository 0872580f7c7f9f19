/** The only importer of KERN's React kit. */
import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';

export { KernAlert as Alert, KernButton as Button };

import type { NetworkRoom } from '../../kernel/network/network-room.ts';
import { adviceNetwork } from './advice/advice-network.ts';
import { approvalNetwork } from './approvals/approval-network.ts';
import { feasibilityNetwork } from './feasibility/feasibility-network.ts';
import { pictureNetwork } from './picture/picture-network.ts';
import { pilotNetwork } from './pilots/pilot-network.ts';
import { projectNetwork } from './projects/project-network.ts';
import { sheetNetwork } from './sheets/sheet-network.ts';
import { takeoverNetwork } from './takeovers/takeover-network.ts';

/** Pages in the network, as a mayor meets them: my town, what others did, what they took over, what is being tried. */
export const network: readonly NetworkRoom[] = [
  ...pictureNetwork,
  ...sheetNetwork,
  ...takeoverNetwork,
  ...pilotNetwork,
  ...feasibilityNetwork,
  ...adviceNetwork,
  ...projectNetwork,
  ...approvalNetwork,
];

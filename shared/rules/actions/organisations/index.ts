import type { AnyAction } from "../../define-action.ts";
import { askPartner } from "./ask-partner.ts";
import { contribute } from "./contribute.ts";
import { declineRequest } from "./decline-request.ts";
import { invite } from "./invite.ts";
import { joinRequest } from "./join-request.ts";
import { request } from "./request.ts";
import { visit } from "./visit.ts";

export const ORGANISATION_ACTIONS: readonly AnyAction[] = [invite, request, joinRequest, declineRequest, contribute, askPartner, visit];

// biome-ignore-all lint: written by a machine
// biome-ignore-all format: written by a machine
// biome-ignore-all assist: written by a machine
// The contract as types. Written by `liuchi contract` from the doors themselves; checks/contract.test.ts keeps it fresh.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the county by user name, with the last sign-in of each */
        get: operations["listAccounts"];
        put?: never;
        /** Opens an account with a code for the first sign-in, told once; a further administrator’s is proposed to the security administrator */
        post: operations["openAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A forgotten or first password: a code for one sign-in, told once; its holder must choose a password at once */
        post: operations["issueCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lost authenticator: proposes that the second factor be set up anew; another administrator signs */
        post: operations["forgetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disables an account, or opens it again; its sessions end at once */
        post: operations["changeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal, readings or sign-ins of some days, newest first, by person and kind; recorded */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of acts by which the journal can be narrowed */
        get: operations["listAuditKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days of rest and make-up days of a year, and the office hours of a place, with their sources */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes the arrangement of a year out of its notice; once signed, provisional limits are counted again */
        post: operations["proposeYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the year was and would be, and how many limits would be counted again; nothing is written */
        post: operations["proposeYearRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of a worklist, what burns first */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case: its texts, steps, deadline with reasons, who is answerable, what can be done and who read it */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheets that the steps of a case made to be signed by hand, with the scans that came back */
        get: operations["listSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/sheets/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed sheet of a step that is signed by hand, and the scans that came back; recorded */
        get: operations["getSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the reporter’s phone number; the purpose is recorded */
        post: operations["unmaskCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a worklist divides: all of it by source and town, and what the filters leave by heading */
        get: operations["divideCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A worklist as a workbook: the rows that the same query shows, at most five thousand; recorded */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for points */
        post: operations["creditPointsApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/apply/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for points: what would happen; nothing is written */
        post: operations["creditPointsApplyRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cards of the households of the village whose clerk or shopkeeper one is, to be printed; recorded */
        get: operations["pointsCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cards/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a card that was lost or given back */
        post: operations["endCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cards/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a card for a household; the one it had ends at once */
        post: operations["issueCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cards/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the PIN that the holder of a card typed */
        post: operations["setCardPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal */
        post: operations["creditPointsAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/appeal/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal: what would happen; nothing is written */
        post: operations["creditPointsAppealRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take up */
        post: operations["creditPointsDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/decline/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take up: what would happen; nothing is written */
        post: operations["creditPointsDeclineRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/look-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look again */
        post: operations["creditPointsLookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/look-again/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look again: what would happen; nothing is written */
        post: operations["creditPointsLookAgainRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/record-reviewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record after the notice */
        post: operations["creditPointsRecordReviewed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/record-reviewed/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record after the notice: what would happen; nothing is written */
        post: operations["creditPointsRecordReviewedRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct and take back */
        post: operations["creditPointsTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/take-back/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct and take back: what would happen; nothing is written */
        post: operations["creditPointsTakeBackRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is so */
        post: operations["creditPointsTakeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/take-up/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is so: what would happen; nothing is written */
        post: operations["creditPointsTakeUpRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold */
        post: operations["creditPointsUphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/uphold/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold: what would happen; nothing is written */
        post: operations["creditPointsUpholdRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw */
        post: operations["creditPointsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/cases/{id}/withdraw/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw: what would happen; nothing is written */
        post: operations["creditPointsWithdrawRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Households before the counter, by the name of anybody in them, a nickname and the group, a neighbour, the code on a phone or the number of a card, with their points */
        post: operations["pointsHouseholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Points of the reader’s own household, what lapses when, what lies on the shelf near by, and what is set aside */
        get: operations["pointsMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/mine/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code of this minute by which the reader’s own household spends its points at a counter */
        get: operations["pointsCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/mine/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries in the account of the reader’s own household, newest first, each with what it was for */
        get: operations["pointsMineEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/receive-goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes goods in, bought or donated, by their voucher */
        post: operations["receiveGoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record points */
        post: operations["creditPointsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/record/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record points: what would happen; nothing is written */
        post: operations["creditPointsRecordRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands out goods for points of a household */
        post: operations["redeemPoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/redeem-by-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands out goods for points of a household that shows its card and types its PIN; a wrong PIN is counted */
        post: operations["redeemByCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets goods of the village’s shop aside for a household, at the price of today */
        post: operations["reserveGoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/reservations/hand-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands out what was set aside, at the price that was kept */
        post: operations["handOutReserved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/reservations/of-household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is set aside at a shop for the household that stands before its counter */
        post: operations["householdReservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/reservations/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up goods that are set aside; the points are free again */
        post: operations["releaseGoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shops that one keeps, with what lies on the shelf, its price today and how much is left */
        get: operations["pointsShops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/shops/{shop}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shop handed out on a day, household by household, to be printed and signed; recorded */
        get: operations["redemptionSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit-points/take-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters what was counted; what it differs by is posted */
        post: operations["takeStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent, what nobody learned the outcome of, and in the demonstration what would have been sent */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends once more what was refused or whose outcome is unknown */
        post: operations["repeatDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration/persona": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in as an invented person, in one click; only in the demonstration */
        post: operations["becomePersona"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invented people of the demonstration */
        get: operations["listPersonas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devices of the organisations in which one has a post, newest first */
        get: operations["listDevices"];
        put?: never;
        /** Enrols the device in hand for an organisation in which one has a post */
        post: operations["enrolDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes one device of an organisation, or all of them */
        post: operations["revokeDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was ordered to be erased in some days, on what ground, and whether it was carried out: ids and counts only */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/grounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grounds on which personal values are erased */
        get: operations["listErasureGrounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes that personal values be erased; the security administrator signs, then a role of its own erases */
        post: operations["proposeErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/erasures/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many values, persons and files it would erase; nothing is written */
        post: operations["proposeErasureRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of a programme for a period and place: tiles, by town or village, and trend */
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same figures by town or village as a workbook; recorded */
        get: operations["exportFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the entries, accounts or households that make a figure over the books; names are masked */
        get: operations["getRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/records/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same records as a workbook; recorded */
        get: operations["exportRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All figures of a programme for a period and place: in sum, and by place, unit, worker, item, class or month */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/table/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evaluation as a workbook; recorded */
        get: operations["exportEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All figures of a programme by day, week or month of a period; those that count what is so now have no trend */
        get: operations["getTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stages a photo, a voice note or a scan (multipart field `file`): photos are drawn anew without their metadata; swept after a day unless an act claims it */
        post: operations["stageFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a case the signed-in person may see */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Production: the first account of a new installation; it may only appoint the three administrators */
        post: operations["found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open cases nearby that a new report may repeat; a report may join one of them */
        get: operations["findAlike"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept */
        post: operations["gridCaseworkAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/accept-across": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to take part */
        post: operations["gridCaseworkAcceptAcross"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/accept-across/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to take part: what would happen; nothing is written */
        post: operations["gridCaseworkAcceptAcrossRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/accept/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept: what would happen; nothing is written */
        post: operations["gridCaseworkAcceptRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/answer-supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the supervision */
        post: operations["gridCaseworkAnswerSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/answer-supervision/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the supervision: what would happen; nothing is written */
        post: operations["gridCaseworkAnswerSupervisionRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/appeal-rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal the rating */
        post: operations["gridCaseworkAppealRating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/appeal-rating/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal the rating: what would happen; nothing is written */
        post: operations["gridCaseworkAppealRatingRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/ask-across": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask across the boundary */
        post: operations["gridCaseworkAskAcross"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/ask-across/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask across the boundary: what would happen; nothing is written */
        post: operations["gridCaseworkAskAcrossRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/ask-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more time */
        post: operations["gridCaseworkAskExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/ask-extension/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more time: what would happen; nothing is written */
        post: operations["gridCaseworkAskExtensionRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/ask-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a hold */
        post: operations["gridCaseworkAskHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/ask-hold/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a hold: what would happen; nothing is written */
        post: operations["gridCaseworkAskHoldRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call back */
        post: operations["gridCaseworkCallBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/call-back/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call back: what would happen; nothing is written */
        post: operations["gridCaseworkCallBackRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close */
        post: operations["gridCaseworkClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/close/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close: what would happen; nothing is written */
        post: operations["gridCaseworkCloseRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/confirm-instruction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm in writing */
        post: operations["gridCaseworkConfirmInstruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/confirm-instruction/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm in writing: what would happen; nothing is written */
        post: operations["gridCaseworkConfirmInstructionRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/consult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Minutes of the consultation */
        post: operations["gridCaseworkConsult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/consult/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Minutes of the consultation: what would happen; nothing is written */
        post: operations["gridCaseworkConsultRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/convene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a consultation */
        post: operations["gridCaseworkConvene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/convene/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a consultation: what would happen; nothing is written */
        post: operations["gridCaseworkConveneRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not accept */
        post: operations["gridCaseworkDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/decline-across": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take part */
        post: operations["gridCaseworkDeclineAcross"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/decline-across/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take part: what would happen; nothing is written */
        post: operations["gridCaseworkDeclineAcrossRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/decline/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not accept: what would happen; nothing is written */
        post: operations["gridCaseworkDeclineRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/designate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Designate (sign) */
        post: operations["gridCaseworkDesignate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/designate/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Designate (sign): what would happen; nothing is written */
        post: operations["gridCaseworkDesignateRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/dismiss-appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss the appeal */
        post: operations["gridCaseworkDismissAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/dismiss-appeal/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss the appeal: what would happen; nothing is written */
        post: operations["gridCaseworkDismissAppealRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispatch */
        post: operations["gridCaseworkDispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/dispatch/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispatch: what would happen; nothing is written */
        post: operations["gridCaseworkDispatchRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send up */
        post: operations["gridCaseworkEscalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/escalate/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send up: what would happen; nothing is written */
        post: operations["gridCaseworkEscalateRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/grant-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant more time */
        post: operations["gridCaseworkGrantExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/grant-extension/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant more time: what would happen; nothing is written */
        post: operations["gridCaseworkGrantExtensionRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/handle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Done */
        post: operations["gridCaseworkHandle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/handle/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Done: what would happen; nothing is written */
        post: operations["gridCaseworkHandleRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put on hold */
        post: operations["gridCaseworkHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/hold/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put on hold: what would happen; nothing is written */
        post: operations["gridCaseworkHoldRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join to a case */
        post: operations["gridCaseworkJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/join/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join to a case: what would happen; nothing is written */
        post: operations["gridCaseworkJoinRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases that were joined to a case, as far as the reader may see them */
        get: operations["listJoined"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/list-for-supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List for supervision */
        post: operations["gridCaseworkListForSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/list-for-supervision/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List for supervision: what would happen; nothing is written */
        post: operations["gridCaseworkListForSupervisionRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/log-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a call in vain */
        post: operations["gridCaseworkLogCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/log-call/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a call in vain: what would happen; nothing is written */
        post: operations["gridCaseworkLogCallRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/make-safe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Made safe */
        post: operations["gridCaseworkMakeSafe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/make-safe/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Made safe: what would happen; nothing is written */
        post: operations["gridCaseworkMakeSafeRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open */
        post: operations["gridCaseworkOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/open/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open: what would happen; nothing is written */
        post: operations["gridCaseworkOpenRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/order-safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it made safe first */
        post: operations["gridCaseworkOrderSafety"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/order-safety/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it made safe first: what would happen; nothing is written */
        post: operations["gridCaseworkOrderSafetyRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/precedents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clause, earlier rulings and the last like cases beside a return or a dispatch */
        get: operations["getPrecedents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/propose-designation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a designation */
        post: operations["gridCaseworkProposeDesignation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/propose-designation/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a designation: what would happen; nothing is written */
        post: operations["gridCaseworkProposeDesignationRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/publish-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish photos */
        post: operations["gridCaseworkPublishPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/publish-photos/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish photos: what would happen; nothing is written */
        post: operations["gridCaseworkPublishPhotosRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate */
        post: operations["gridCaseworkRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/rate/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate: what would happen; nothing is written */
        post: operations["gridCaseworkRateRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign to somebody else */
        post: operations["gridCaseworkReassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/reassign/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign to somebody else: what would happen; nothing is written */
        post: operations["gridCaseworkReassignRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/recategorise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the category */
        post: operations["gridCaseworkRecategorise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/recategorise/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the category: what would happen; nothing is written */
        post: operations["gridCaseworkRecategoriseRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/redispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispatch elsewhere */
        post: operations["gridCaseworkRedispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/redispatch/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispatch elsewhere: what would happen; nothing is written */
        post: operations["gridCaseworkRedispatchRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/refer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refer for a ruling */
        post: operations["gridCaseworkRefer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/refer/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refer for a ruling: what would happen; nothing is written */
        post: operations["gridCaseworkReferRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/refuse-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not grant more time */
        post: operations["gridCaseworkRefuseExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/refuse-extension/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not grant more time: what would happen; nothing is written */
        post: operations["gridCaseworkRefuseExtensionRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind */
        post: operations["gridCaseworkRemind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/remind/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind: what would happen; nothing is written */
        post: operations["gridCaseworkRemindRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/renew-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review and keep on hold */
        post: operations["gridCaseworkRenewHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/renew-hold/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review and keep on hold: what would happen; nothing is written */
        post: operations["gridCaseworkRenewHoldRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen on contact */
        post: operations["gridCaseworkReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/reopen/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen on contact: what would happen; nothing is written */
        post: operations["gridCaseworkReopenRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer to an order in the columns of the house that sent it; as a workbook with `as=xlsx` */
        get: operations["getReply"];
        put?: never;
        /** Answer the order */
        post: operations["gridCaseworkReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/reply/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the order: what would happen; nothing is written */
        post: operations["gridCaseworkReplyRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/report-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report back */
        post: operations["gridCaseworkReportBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/report-back/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report back: what would happen; nothing is written */
        post: operations["gridCaseworkReportBackRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume */
        post: operations["gridCaseworkResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/resume/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume: what would happen; nothing is written */
        post: operations["gridCaseworkResumeRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return */
        post: operations["gridCaseworkReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/return-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return call */
        post: operations["gridCaseworkReturnCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/return-call/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return call: what would happen; nothing is written */
        post: operations["gridCaseworkReturnCallRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/return-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the signed sheet back */
        post: operations["gridCaseworkReturnSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/return-sheet/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the signed sheet back: what would happen; nothing is written */
        post: operations["gridCaseworkReturnSheetRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/return/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return: what would happen; nothing is written */
        post: operations["gridCaseworkReturnRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/rework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send back for rework */
        post: operations["gridCaseworkRework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/rework/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send back for rework: what would happen; nothing is written */
        post: operations["gridCaseworkReworkRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Route to the town */
        post: operations["gridCaseworkRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/route/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Route to the town: what would happen; nothing is written */
        post: operations["gridCaseworkRouteRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seal and pass on */
        post: operations["gridCaseworkSeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/seal/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seal and pass on: what would happen; nothing is written */
        post: operations["gridCaseworkSealRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/send-back-designation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it proposed anew */
        post: operations["gridCaseworkSendBackDesignation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/send-back-designation/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it proposed anew: what would happen; nothing is written */
        post: operations["gridCaseworkSendBackDesignationRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/settle-here": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle here */
        post: operations["gridCaseworkSettleHere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/settle-here/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle here: what would happen; nothing is written */
        post: operations["gridCaseworkSettleHereRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split off */
        post: operations["gridCaseworkSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/split/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split off: what would happen; nothing is written */
        post: operations["gridCaseworkSplitRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/stand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stand back */
        post: operations["gridCaseworkStandBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/stand-back/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stand back: what would happen; nothing is written */
        post: operations["gridCaseworkStandBackRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/strike-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Strike off */
        post: operations["gridCaseworkStrikeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/strike-off/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Strike off: what would happen; nothing is written */
        post: operations["gridCaseworkStrikeOffRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/supervise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Supervise */
        post: operations["gridCaseworkSupervise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/supervise/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Supervise: what would happen; nothing is written */
        post: operations["gridCaseworkSuperviseRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return not upheld */
        post: operations["gridCaseworkUphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/uphold-appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold the appeal */
        post: operations["gridCaseworkUpholdAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/uphold-appeal/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold the appeal: what would happen; nothing is written */
        post: operations["gridCaseworkUpholdAppealRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/uphold/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return not upheld: what would happen; nothing is written */
        post: operations["gridCaseworkUpholdRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verified */
        post: operations["gridCaseworkVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/verify/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verified: what would happen; nothing is written */
        post: operations["gridCaseworkVerifyRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw */
        post: operations["gridCaseworkWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/cases/{id}/withdraw/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw: what would happen; nothing is written */
        post: operations["gridCaseworkWithdrawRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clauses of the duty lists that hold at a place, of the county and of its town, with who holds each */
        get: operations["listClauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a pasted message seems to say: item, place, caller, and where else it may belong */
        post: operations["draftFromText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/enter-handled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what was settled */
        post: operations["gridCaseworkEnterHandled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/enter-handled/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what was settled: what would happen; nothing is written */
        post: operations["gridCaseworkEnterHandledRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where else a matter may belong: danger, conduct of officials, petition, court; nothing is stored */
        post: operations["askGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/instruct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter an instruction */
        post: operations["gridCaseworkInstruct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/instruct/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter an instruction: what would happen; nothing is written */
        post: operations["gridCaseworkInstructRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of items of a day at a place, whole or one of them */
        get: operations["listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be filed today, with its pictures and the letters by which it is found */
        get: operations["listKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/number-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers set aside for paper forms in one’s places, and which were typed in */
        get: operations["listNumberBlocks"];
        put?: never;
        /** Sets a block of numbers aside for paper forms of a town */
        post: operations["reserveNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/register-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register an order */
        post: operations["gridCaseworkRegisterOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/register-order/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register an order: what would happen; nothing is written */
        post: operations["gridCaseworkRegisterOrderRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reminds of cases, recorded case by case, and writes the text for each unit’s chat group without residents’ names */
        post: operations["remindAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/reminders/last": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of each of some cases: which unit has it, and when and by whom somebody was last reminded; nothing is written */
        post: operations["listReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answers to many orders as one workbook, a row each; what is no order is left out. Recorded */
        post: operations["exportReplies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report */
        post: operations["gridCaseworkReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/report/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report: what would happen; nothing is written */
        post: operations["gridCaseworkReportRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which unit would lead an item at a place, with the deciding rule */
        get: operations["routeItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which unit would lead each item of the catalogue at a place, with the duty and clause that decide */
        get: operations["listRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/take-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take down */
        post: operations["gridCaseworkTakeDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grid-casework/take-down/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take down: what would happen; nothing is written */
        post: operations["gridCaseworkTakeDownRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a guest sees of the village: kinds, states and days; nobody’s name, no text that somebody typed */
        get: operations["getGuestView"];
        put?: never;
        /** Shows this session’s screen to a guest: one village, masked, no search; only signing out ends it */
        post: operations["beginGuestView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A household as it stood on a day, its head first; opening it is recorded */
        get: operations["getHousehold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a household is printed, for each of its members; asked before the browser prints */
        post: operations["recordPrintOfHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may or might read for a time, newest first, each with its document and its days */
        get: operations["listInspections"];
        put?: never;
        /** Gives somebody the right to read the cases of a place for a time, by a document */
        post: operations["grantInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same: what would happen; nothing is written */
        post: operations["grantInspectionRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the accounts of one purpose in the places of the session’s posts; names are masked */
        get: operations["ledgerAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/accounts/{account}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stood in an account at the end of a day, as known now or at an instant */
        get: operations["ledgerBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/accounts/{account}/fund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the money of an account went in a period: carried over, received, reserved, given, left */
        get: operations["ledgerFund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/accounts/{account}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of an account’s statement to the end of a day, as known at an instant: newest first, each entry with the balance after it */
        get: operations["ledgerStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programmes whose books the session’s posts may look into, and whether of the whole county */
        get: operations["ledgerBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/liability/{programme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What residents may still use of a programme’s points, by the day until which they may */
        get: operations["ledgerLiability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the session’s person and of their household */
        get: operations["ledgerMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/transfers/{transfer}/voucher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry of the books as a voucher: its legs, who made it and who checked it; recorded */
        get: operations["ledgerVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/trial-balance/{programme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trial balance of a programme’s accounts at the end of a day */
        get: operations["ledgerTrialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with the posts held today */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy of what is kept about me, as a file that other systems can read; taking it is recorded */
        get: operations["exportMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one’s own password; all other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read my record and my cases, newest first */
        get: operations["listMyReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a second factor: the address for an authenticator and codes for emergencies */
        post: operations["enableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own messages, newest first, with the number unread */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks messages as read */
        post: operations["readMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-objection/cases/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide */
        post: operations["noticeObjectionDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-objection/cases/{id}/decide/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide: what would happen; nothing is written */
        post: operations["noticeObjectionDecideRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-objection/cases/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back */
        post: operations["noticeObjectionTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-objection/cases/{id}/take-back/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back: what would happen; nothing is written */
        post: operations["noticeObjectionTakeBackRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-objection/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter an objection made on paper */
        post: operations["noticeObjectionEnter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-objection/enter/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter an objection made on paper: what would happen; nothing is written */
        post: operations["noticeObjectionEnterRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-objection/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object */
        post: operations["noticeObjectionObject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-objection/object/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object: what would happen; nothing is written */
        post: operations["noticeObjectionObjectRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One notice as staff see it, or as it is printed for the board by who keeps it */
        get: operations["getNoticeInside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-hours/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes office hours of the county or a town from a day on */
        post: operations["proposeHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-hours/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The hours before and after; nothing is written */
        post: operations["proposeHoursRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-tables/{id}/filled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A kept table filled from the figures of some days, with the minute of the count; recorded */
        get: operations["fillTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-tables/cases/{id}/put-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put away */
        post: operations["officeTablesPutAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-tables/cases/{id}/put-away/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put away: what would happen; nothing is written */
        post: operations["officeTablesPutAwayRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-tables/cases/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the workbook */
        post: operations["officeTablesReplace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-tables/cases/{id}/replace/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the workbook: what would happen; nothing is written */
        post: operations["officeTablesReplaceRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-tables/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks a workbook over (multipart field `file`): its marks, and those that mean nothing by sheet and cell; staged where all do */
        post: operations["lookOverTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-tables/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the table */
        post: operations["officeTablesKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office-tables/keep/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the table: what would happen; nothing is written */
        post: operations["officeTablesKeepRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply for help */
        post: operations["officialsFundApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/apply-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report for the unit */
        post: operations["officialsFundApplyFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/apply-for/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report for the unit: what would happen; nothing is written */
        post: operations["officialsFundApplyForRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/apply/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply for help: what would happen; nothing is written */
        post: operations["officialsFundApplyRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer and uphold */
        post: operations["officialsFundAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/answer/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer and uphold: what would happen; nothing is written */
        post: operations["officialsFundAnswerRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the decision */
        post: operations["officialsFundApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/approve/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the decision: what would happen; nothing is written */
        post: operations["officialsFundApproveRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/ask-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for an explanation or a second look */
        post: operations["officialsFundAskAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/ask-again/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for an explanation or a second look: what would happen; nothing is written */
        post: operations["officialsFundAskAgainRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/ask-more": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more */
        post: operations["officialsFundAskMore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/ask-more/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more: what would happen; nothing is written */
        post: operations["officialsFundAskMoreRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/bank-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank sent it back */
        post: operations["officialsFundBankReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/bank-return/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank sent it back: what would happen; nothing is written */
        post: operations["officialsFundBankReturnRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what is missing */
        post: operations["officialsFundComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/complete/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what is missing: what would happen; nothing is written */
        post: operations["officialsFundCompleteRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Conclude what was stopped */
        post: operations["officialsFundConclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/conclude/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Conclude what was stopped: what would happen; nothing is written */
        post: operations["officialsFundConcludeRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/confirm-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the visit */
        post: operations["officialsFundConfirmVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/confirm-visit/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the visit: what would happen; nothing is written */
        post: operations["officialsFundConfirmVisitRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take up */
        post: operations["officialsFundDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/decline/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take up: what would happen; nothing is written */
        post: operations["officialsFundDeclineRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/look-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it reviewed again */
        post: operations["officialsFundLookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/look-again/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it reviewed again: what would happen; nothing is written */
        post: operations["officialsFundLookAgainRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It arrived */
        post: operations["officialsFundPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/paid/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It arrived: what would happen; nothing is written */
        post: operations["officialsFundPaidRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/phoned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Telephoned; pay again */
        post: operations["officialsFundPhoned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/phoned/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Telephoned; pay again: what would happen; nothing is written */
        post: operations["officialsFundPhonedRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/put-on-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put on file */
        post: operations["officialsFundPutOnFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/put-on-file/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put on file: what would happen; nothing is written */
        post: operations["officialsFundPutOnFileRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/record-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter other help */
        post: operations["officialsFundRecordHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/record-help/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter other help: what would happen; nothing is written */
        post: operations["officialsFundRecordHelpRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review */
        post: operations["officialsFundReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/review/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review: what would happen; nothing is written */
        post: operations["officialsFundReviewRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify */
        post: operations["officialsFundVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/verify/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify: what would happen; nothing is written */
        post: operations["officialsFundVerifyRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a visit */
        post: operations["officialsFundVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/visit/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a visit: what would happen; nothing is written */
        post: operations["officialsFundVisitRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw */
        post: operations["officialsFundWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officials-fund/cases/{id}/withdraw/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw: what would happen; nothing is written */
        post: operations["officialsFundWithdrawRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations of a place on a day, in protocol order; each names its parent */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a spreadsheet; the export is recorded */
        get: operations["exportOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation: what it was called, what stands below it, who holds posts in it on the day */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask */
        post: operations["ownDataAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/ask/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask: what would happen; nothing is written */
        post: operations["ownDataAskRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer */
        post: operations["ownDataAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/cases/{id}/answer/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer: what would happen; nothing is written */
        post: operations["ownDataAnswerRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/cases/{id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another look */
        post: operations["ownDataObject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/cases/{id}/object/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another look: what would happen; nothing is written */
        post: operations["ownDataObjectRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/cases/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review */
        post: operations["ownDataReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/cases/{id}/review/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review: what would happen; nothing is written */
        post: operations["ownDataReviewRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/cases/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back */
        post: operations["ownDataTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-data/cases/{id}/take-back/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back: what would happen; nothing is written */
        post: operations["ownDataTakeBackRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters of a programme, of one family or of none, with the value of a day at a place */
        get: operations["listParameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parameters/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All values of a parameter, latest first: place, day, source, who proposed and who signed */
        get: operations["getParameterHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parameters/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes a value from a day on with its source; another person signs it */
        post: operations["proposeParameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parameters/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would hold from that day, and what held before; nothing is written */
        post: operations["proposeParameterRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds posts in an organisation or place, by protocol order; or who lives in a village, by group and household */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a spreadsheet, without numbers and addresses; the export is recorded */
        get: operations["exportPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person’s file, numbers masked; opening it is recorded */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a person’s file is printed; asked before the browser prints */
        post: operations["recordPrintOfPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens numbers or address of a person for a purpose; both are recorded, and the person can see it */
        post: operations["unmaskPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would become of each row of a list of people (multipart field `file`); nothing is written but that it was asked */
        post: operations["readPeopleList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/lists/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does what some rows of a list ask for, each for itself, with what a person decided of them */
        post: operations["bringPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/named": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What tells persons apart whom a refusal names: group, birth year, household head; only those within one’s reach */
        post: operations["namePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a list of people is printed, for each of them; asked before the browser prints */
        post: operations["recordPrintOfPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply for help */
        post: operations["pioneerFundApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/apply-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply on behalf */
        post: operations["pioneerFundApplyFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/apply-for/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply on behalf: what would happen; nothing is written */
        post: operations["pioneerFundApplyForRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/apply/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply for help: what would happen; nothing is written */
        post: operations["pioneerFundApplyRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer and uphold */
        post: operations["pioneerFundAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/answer/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer and uphold: what would happen; nothing is written */
        post: operations["pioneerFundAnswerRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve */
        post: operations["pioneerFundApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/approve/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve: what would happen; nothing is written */
        post: operations["pioneerFundApproveRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/ask-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for an explanation or a second look */
        post: operations["pioneerFundAskAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/ask-again/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for an explanation or a second look: what would happen; nothing is written */
        post: operations["pioneerFundAskAgainRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/ask-more": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more */
        post: operations["pioneerFundAskMore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/ask-more/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more: what would happen; nothing is written */
        post: operations["pioneerFundAskMoreRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/bank-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank sent it back */
        post: operations["pioneerFundBankReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/bank-return/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank sent it back: what would happen; nothing is written */
        post: operations["pioneerFundBankReturnRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what is missing */
        post: operations["pioneerFundComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/complete/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what is missing: what would happen; nothing is written */
        post: operations["pioneerFundCompleteRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Conclude what was stopped */
        post: operations["pioneerFundConclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/conclude/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Conclude what was stopped: what would happen; nothing is written */
        post: operations["pioneerFundConcludeRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/confirm-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the visit */
        post: operations["pioneerFundConfirmVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/confirm-visit/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the visit: what would happen; nothing is written */
        post: operations["pioneerFundConfirmVisitRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Being named or not */
        post: operations["pioneerFundConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/consent/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Being named or not: what would happen; nothing is written */
        post: operations["pioneerFundConsentRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take up */
        post: operations["pioneerFundDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/decline/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take up: what would happen; nothing is written */
        post: operations["pioneerFundDeclineRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/list-for-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List for payment after the notice */
        post: operations["pioneerFundListForPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/list-for-payment/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List for payment after the notice: what would happen; nothing is written */
        post: operations["pioneerFundListForPaymentRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/list-unpublished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List for payment without a notice */
        post: operations["pioneerFundListUnpublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/list-unpublished/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List for payment without a notice: what would happen; nothing is written */
        post: operations["pioneerFundListUnpublishedRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/look-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it reviewed again */
        post: operations["pioneerFundLookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/look-again/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it reviewed again: what would happen; nothing is written */
        post: operations["pioneerFundLookAgainRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It arrived */
        post: operations["pioneerFundPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/paid/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It arrived: what would happen; nothing is written */
        post: operations["pioneerFundPaidRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/phoned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Telephoned; pay again */
        post: operations["pioneerFundPhoned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/phoned/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Telephoned; pay again: what would happen; nothing is written */
        post: operations["pioneerFundPhonedRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/record-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter other help */
        post: operations["pioneerFundRecordHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/record-help/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter other help: what would happen; nothing is written */
        post: operations["pioneerFundRecordHelpRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/return-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the return visit */
        post: operations["pioneerFundReturnVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/return-visit/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the return visit: what would happen; nothing is written */
        post: operations["pioneerFundReturnVisitRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review */
        post: operations["pioneerFundReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/review/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review: what would happen; nothing is written */
        post: operations["pioneerFundReviewRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a visit */
        post: operations["pioneerFundVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/visit/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a visit: what would happen; nothing is written */
        post: operations["pioneerFundVisitRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw */
        post: operations["pioneerFundWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pioneer-fund/cases/{id}/withdraw/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw: what would happen; nothing is written */
        post: operations["pioneerFundWithdrawRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Towns and villages of the county on a day, in the order in which the county prints them */
        get: operations["listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One place: what it was called, what lies below, where it went and what it took over */
        get: operations["getPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel the meeting */
        post: operations["pointsPanelCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/cancel/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel the meeting: what would happen; nothing is written */
        post: operations["pointsPanelCancelRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/change-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct who is present */
        post: operations["pointsPanelChangeMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/change-members/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct who is present: what would happen; nothing is written */
        post: operations["pointsPanelChangeMembersRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the minutes */
        post: operations["pointsPanelClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/close/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the minutes: what would happen; nothing is written */
        post: operations["pointsPanelCloseRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show of hands */
        post: operations["pointsPanelDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/decide/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show of hands: what would happen; nothing is written */
        post: operations["pointsPanelDecideRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with the meeting */
        post: operations["pointsPanelResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/resume/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with the meeting: what would happen; nothing is written */
        post: operations["pointsPanelResumeRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the signed minutes back */
        post: operations["pointsPanelSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/cases/{id}/sign/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the signed minutes back: what would happen; nothing is written */
        post: operations["pointsPanelSignRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/convene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Convene the panel */
        post: operations["pointsPanelConvene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/points-panel/convene/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Convene the panel: what would happen; nothing is written */
        post: operations["pointsPanelConveneRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a list is printed; asked before the browser prints */
        post: operations["recordPrint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A programme’s words, states, steps with forms and usual phrases, parameters, and names for reasons */
        get: operations["getProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals that one’s posts propose or sign, and those one made, newest first */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs what another person proposed, turns it down with a reason, or withdraws one’s own */
        post: operations["settleProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a line and put it up anew */
        post: operations["publicNoticeCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/correct/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a line and put it up anew: what would happen; nothing is written */
        post: operations["publicNoticeCorrectRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/put-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it up */
        post: operations["publicNoticePutUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/put-up/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it up: what would happen; nothing is written */
        post: operations["publicNoticePutUpRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/review-withheld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review a line that is not shown */
        post: operations["publicNoticeReviewWithheld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/review-withheld/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review a line that is not shown: what would happen; nothing is written */
        post: operations["publicNoticeReviewWithheldRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a line out */
        post: operations["publicNoticeStrike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/strike/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a line out: what would happen; nothing is written */
        post: operations["publicNoticeStrikeRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it away */
        post: operations["publicNoticeWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/withdraw/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it away: what would happen; nothing is written */
        post: operations["publicNoticeWithdrawRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/withhold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person does not wish to be named */
        post: operations["publicNoticeWithhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/cases/{id}/withhold/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person does not wish to be named: what would happen; nothing is written */
        post: operations["publicNoticeWithholdRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft a notice */
        post: operations["publicNoticeDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notice/draft/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft a notice: what would happen; nothing is written */
        post: operations["publicNoticeDraftRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{programme}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of items marked public: no names, no exact spots */
        get: operations["listPublicCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{programme}/cases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One public case by its number: how far it came, when, with which unit, and its deadline with reasons */
        get: operations["getPublicCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{programme}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures marked public over the last 30 days */
        get: operations["getPublicFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{programme}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A reporter without an account asks by number and code how their report stands */
        post: operations["followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{programme}/follow-up/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A reporter without an account rates or withdraws their report by number and code */
        post: operations["actByCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{programme}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many public cases a filter of the list holds in each town, for the map; only under its approval number */
        get: operations["getPublicMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a visitor may know of this county: its name, towns and villages, who runs the site, and what can be reported */
        get: operations["getAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo that an office published with a public case; originals are never served here */
        get: operations["getPublishedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public notices that are up now, newest first, without names */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One public notice as everybody may see it, while it is up: masked, with its corrections and its last day */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused-hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outcomes that another programme refused to hear: a person looks at them, the first act stands */
        get: operations["listRefusedHearings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/add-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an organisation */
        post: operations["addOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/add-organisation/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an organisation: what would happen; nothing is written */
        post: operations["addOrganisationRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/add-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a person */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/add-person/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a person: what would happen; nothing is written */
        post: operations["addPersonRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/add-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a place */
        post: operations["addPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/add-place/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a place: what would happen; nothing is written */
        post: operations["addPlaceRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/alias-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add another name */
        post: operations["aliasPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/alias-person/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add another name: what would happen; nothing is written */
        post: operations["aliasPersonRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appoint (another person signs) */
        post: operations["appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/appoint/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appoint (another person signs): what would happen; nothing is written */
        post: operations["appointRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/batch-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Posts of a new term (another person signs) */
        post: operations["batchPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/batch-posts/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Posts of a new term (another person signs): what would happen; nothing is written */
        post: operations["batchPostsRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/change-head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the head */
        post: operations["changeHead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/change-head/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the head: what would happen; nothing is written */
        post: operations["changeHeadRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/change-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change an organisation */
        post: operations["changeOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/change-organisation/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change an organisation: what would happen; nothing is written */
        post: operations["changeOrganisationRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/change-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename a place or change its kind */
        post: operations["changePlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/change-place/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename a place or change its kind: what would happen; nothing is written */
        post: operations["changePlaceRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/correct-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a person’s file */
        post: operations["correctPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/correct-person/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a person’s file: what would happen; nothing is written */
        post: operations["correctPersonRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/correct-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a post */
        post: operations["correctPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/correct-post/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a post: what would happen; nothing is written */
        post: operations["correctPostRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delegate for an absence */
        post: operations["delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/delegate/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delegate for an absence: what would happen; nothing is written */
        post: operations["delegateRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/end-delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a delegation */
        post: operations["endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/end-delegation/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a delegation: what would happen; nothing is written */
        post: operations["endDelegationRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/end-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an organisation */
        post: operations["endOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/end-organisation/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an organisation: what would happen; nothing is written */
        post: operations["endOrganisationRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/end-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a post */
        post: operations["endPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/end-post/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a post: what would happen; nothing is written */
        post: operations["endPostRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/found-household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Found a household */
        post: operations["foundHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/found-household/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Found a household: what would happen; nothing is written */
        post: operations["foundHouseholdRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/join-household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a household */
        post: operations["joinHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/join-household/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a household: what would happen; nothing is written */
        post: operations["joinHouseholdRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/leave-household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a household */
        post: operations["leaveHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/leave-household/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a household: what would happen; nothing is written */
        post: operations["leaveHouseholdRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link */
        post: operations["link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/link/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link: what would happen; nothing is written */
        post: operations["linkRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/merge-households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge households */
        post: operations["mergeHouseholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/merge-households/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge households: what would happen; nothing is written */
        post: operations["mergeHouseholdsRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/merge-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge two files of one person */
        post: operations["mergePersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/merge-persons/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge two files of one person: what would happen; nothing is written */
        post: operations["mergePersonsRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/merge-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge places */
        post: operations["mergePlaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/merge-places/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge places: what would happen; nothing is written */
        post: operations["mergePlacesRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/move-household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a household */
        post: operations["moveHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/move-household/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a household: what would happen; nothing is written */
        post: operations["moveHouseholdRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/move-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move */
        post: operations["movePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/move-person/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move: what would happen; nothing is written */
        post: operations["movePersonRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/record-death": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a death */
        post: operations["recordDeath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/record-death/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a death: what would happen; nothing is written */
        post: operations["recordDeathRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/split-household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split a household */
        post: operations["splitHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/split-household/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split a household: what would happen; nothing is written */
        post: operations["splitHouseholdRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/split-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split a place */
        post: operations["splitPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/split-place/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split a place: what would happen; nothing is written */
        post: operations["splitPlaceRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Transfer (another person signs) */
        post: operations["transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/transfer/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Transfer (another person signs): what would happen; nothing is written */
        post: operations["transferRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlink */
        post: operations["unlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register/unlink/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlink: what would happen; nothing is written */
        post: operations["unlinkRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long values are kept by purpose, how many are past their day and how many will be within thirty days */
        get: operations["getRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sealed-intake/cases/{id}/not-ours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Outside the scope */
        post: operations["sealedIntakeNotOurs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sealed-intake/cases/{id}/not-ours/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Outside the scope: what would happen; nothing is written */
        post: operations["sealedIntakeNotOursRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sealed-intake/cases/{id}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass on */
        post: operations["sealedIntakePassOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sealed-intake/cases/{id}/pass-on/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass on: what would happen; nothing is written */
        post: operations["sealedIntakePassOnRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sealed-intake/hand-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in sealed */
        post: operations["sealedIntakeHandIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sealed-intake/hand-in/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in sealed: what would happen; nothing is written */
        post: operations["sealedIntakeHandInRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds places and organisations by characters, pinyin or initials */
        get: operations["searchPlaces"];
        put?: never;
        /** Finds persons within one’s places and organisations, places and organisations */
        post: operations["search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with user name and password */
        post: operations["signIn"];
        /** Signs out; the session ends on the server */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second factor: six digits of the authenticator, or one of the codes for emergencies */
        post: operations["signInSecond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a list shows as a workbook; recorded */
        post: operations["makeSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-handover/cases/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over */
        post: operations["shiftHandoverTakeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-handover/cases/{id}/take-over/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over: what would happen; nothing is written */
        post: operations["shiftHandoverTakeOverRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-handover/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over */
        post: operations["shiftHandoverHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shift-handover/hand-over/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over: what would happen; nothing is written */
        post: operations["shiftHandoverHandOverRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The worklists of the signed-in person with live counts */
        get: operations["listWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        __schema0: string | number | boolean | null | components["schemas"]["__schema0"][] | {
            [key: string]: components["schemas"]["__schema0"];
        };
        Account: {
            closedOn: string | null;
            held: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            openedOn: string;
            owner: string;
            period: string | null;
            place: string;
            posted: string;
            purpose: string;
            spendable: string | null;
            unit: string;
            words: components["schemas"]["Words"];
        };
        Answerable: {
            desk: string;
            people: {
                name: string;
                /** Format: uuid */
                person: string;
                title: string;
            }[];
            phone: string | null;
            place: string;
            role: components["schemas"]["Words"] | null;
        };
        Because: {
            rule: string;
        } & {
            [key: string]: unknown;
        };
        Case: {
            acts: components["schemas"]["PossibleAct"][];
            answerable: components["schemas"]["Answerable"] | null;
            assisting: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** Format: date-time */
            at: string;
            attachments: {
                field: string;
                /** Format: uuid */
                file: string;
                step: number;
                type: string;
            }[];
            chip: components["schemas"]["Chip"] | null;
            closedAt: string | null;
            deadline: components["schemas"]["Deadline"];
            dueAt: string | null;
            /** Format: date-time */
            filedAt: string;
            flags: string[];
            /** Format: uuid */
            id: string;
            joined: number;
            kind: string | null;
            kindGroup: components["schemas"]["Words"] | null;
            kindWords: components["schemas"]["Words"] | null;
            lastHand: {
                name: string | null;
                phone: string | null;
                step: components["schemas"]["Words"] | null;
                title: string | null;
            };
            lat: number | null;
            lead: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            level: string;
            levelWords: components["schemas"]["Words"] | null;
            lon: number | null;
            main: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            near: {
                count: number;
                days: number;
                leads: string[];
            };
            number: string;
            onTime: boolean | null;
            own: boolean;
            place: string;
            placeName: string;
            programme: string;
            provisional: boolean;
            public: boolean;
            rating: components["schemas"]["Words"] | null;
            readers: components["schemas"]["Reader"][];
            result: components["schemas"]["Words"] | null;
            source: string | null;
            sourceWords: components["schemas"]["Words"] | null;
            stage: number;
            stages: components["schemas"]["Stage"][];
            state: string;
            stateWords: components["schemas"]["Words"] | null;
            stepNo: number;
            steps: {
                actor: string | null;
                /** Format: date-time */
                at: string;
                because: components["schemas"]["Because"] | null;
                form: components["schemas"]["ShownValue"][];
                from: string | null;
                lead: string | null;
                no: number;
                organisation: string | null;
                /** Format: date-time */
                recordedAt: string;
                step: string;
                to: string;
                told: components["schemas"]["Words"] | null;
                words: components["schemas"]["Words"] | null;
            }[];
            title: string | null;
            /** @enum {string} */
            urgency: "today" | "soon" | "later" | "new" | "week" | "earlier";
            watermark: string | null;
        };
        CaseRow: {
            chip: components["schemas"]["Chip"] | null;
            closedAt: string | null;
            dueAt: string | null;
            /** Format: date-time */
            filedAt: string;
            flags: string[];
            /** Format: uuid */
            id: string;
            kind: string | null;
            kindGroup: components["schemas"]["Words"] | null;
            kindWords: components["schemas"]["Words"] | null;
            lastHand: {
                name: string | null;
                phone: string | null;
                step: components["schemas"]["Words"] | null;
                title: string | null;
            };
            lat: number | null;
            lead: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            lon: number | null;
            number: string;
            onTime: boolean | null;
            place: string;
            placeName: string;
            programme: string;
            provisional: boolean;
            rating: components["schemas"]["Words"] | null;
            result: components["schemas"]["Words"] | null;
            source: string | null;
            sourceWords: components["schemas"]["Words"] | null;
            stage: number;
            stages: components["schemas"]["Stage"][];
            state: string;
            stateWords: components["schemas"]["Words"] | null;
            title: string | null;
            /** @enum {string} */
            urgency: "today" | "soon" | "later" | "new" | "week" | "earlier";
        };
        Chip: {
            left?: components["schemas"]["Left"];
            onTime?: boolean | null;
            reviewAt?: string | null;
            /** @enum {string} */
            state: "ok" | "soon" | "late" | "provisional" | "held" | "done";
        };
        Column: {
            choices?: {
                value: string;
                words: components["schemas"]["Words"];
            }[];
            closed?: boolean;
            family?: string;
            help?: components["schemas"]["Words"];
            /** @enum {string} */
            kind: "text" | "long-text" | "number" | "amount" | "points" | "choice" | "many-choices" | "date" | "instant" | "place" | "code" | "case" | "person" | "persons" | "household" | "organisation" | "organisations" | "point" | "photos" | "files" | "voice" | "phone" | "identity-number" | "bank-card" | "yes-no" | "rows";
            listed?: boolean;
            max?: number;
            min?: number;
            past?: boolean;
            published?: boolean;
            purpose?: string;
            required?: boolean;
            words: components["schemas"]["Words"];
        };
        Course: {
            derivation: components["schemas"]["DeadlineLine"][];
            /** Format: date-time */
            due: string;
            /** Format: date */
            dueDay: string;
            dueTime: string;
            hours: components["schemas"]["OfficeHours"][];
            provisional: boolean;
            /** @constant */
            state: "running";
        } | {
            derivation: components["schemas"]["DeadlineLine"][];
            hours: components["schemas"]["OfficeHours"][];
            left: {
                amount: number;
                /** @enum {string} */
                clock: "working-days" | "working-hours" | "emergency-hours" | "civil-days";
            };
            /** Format: date-time */
            since: string;
            /** @constant */
            state: "held";
        };
        Deadline: {
            answerBy: string | null;
            breachedAt: string | null;
            dueAt: string | null;
            overall: {
                course: components["schemas"]["Course"];
                left: components["schemas"]["Left"] | null;
                limit: {
                    amount: number;
                    /** @enum {string} */
                    clock: "working-days" | "working-hours" | "emergency-hours" | "civil-days";
                    extra: number;
                    /** Format: date-time */
                    first?: string;
                    holds: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to?: string;
                    }[];
                    /** Format: date-time */
                    start: string;
                };
                total: number | null;
                used: number | null;
            } | null;
            overallDueAt: string | null;
            provisional: boolean;
            stage: {
                derivation: components["schemas"]["DeadlineLine"][];
                /** Format: date-time */
                due: string;
                /** Format: date */
                dueDay: string;
                dueTime: string;
                hours: components["schemas"]["OfficeHours"][];
                limit: {
                    amount: number;
                    /** @enum {string} */
                    clock: "working-days" | "working-hours" | "emergency-hours" | "civil-days";
                    rollsOver?: boolean;
                };
                parameter: {
                    from: string;
                    id: string;
                    place: string;
                    source: string;
                    value: unknown;
                };
                provisional: boolean;
                /** Format: date-time */
                start: string;
                used: number;
            } | null;
        };
        DeadlineLine: {
            counted: number;
            /** Format: date */
            day: string;
            /** Format: date-time */
            from?: string;
            /** @enum {string} */
            kind: "workday" | "weekend" | "holiday" | "makeup";
            /** Format: date */
            lastDay: string;
            name?: components["schemas"]["Words"];
            provisional: boolean;
            source?: string;
            /** Format: date-time */
            to?: string;
            /** @enum {string} */
            why: "start-day" | "counted" | "not-counted" | "held" | "due";
        };
        Entry: {
            amount: string;
            /** Format: date-time */
            at: string;
            balance: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            recordedAt: string;
            reversedBy: string | null;
            reverses: string | null;
            subject: string | null;
            /** Format: uuid */
            transfer: string;
            what: string;
            whatWords: components["schemas"]["Words"];
        };
        Field: {
            choices?: {
                value: string;
                words: components["schemas"]["Words"];
            }[];
            closed?: boolean;
            columns?: {
                [key: string]: components["schemas"]["Column"];
            };
            family?: string;
            help?: components["schemas"]["Words"];
            /** @enum {string} */
            kind: "text" | "long-text" | "number" | "amount" | "points" | "choice" | "many-choices" | "date" | "instant" | "place" | "code" | "case" | "person" | "persons" | "household" | "organisation" | "organisations" | "point" | "photos" | "files" | "voice" | "phone" | "identity-number" | "bank-card" | "yes-no" | "rows";
            listed?: boolean;
            max?: number;
            min?: number;
            past?: boolean;
            published?: boolean;
            purpose?: string;
            required?: boolean;
            words: components["schemas"]["Words"];
        };
        Figure: {
            /** @enum {string} */
            audience: "public" | "office";
            counts: {
                programme: string;
            } & {
                [key: string]: unknown;
            };
            denominator?: components["schemas"]["Words"];
            /** @enum {string} */
            form: "count" | "money" | "rate";
            key: string;
            numerator: components["schemas"]["Words"];
            of?: {
                programme: string;
            } & {
                [key: string]: unknown;
            };
            overview?: boolean;
            reading: components["schemas"]["Reading"];
            unit: components["schemas"]["Words"];
            words: components["schemas"]["Words"];
        };
        Left: {
            amount: number;
            over: boolean;
            /** @enum {string} */
            unit: "minutes" | "working-hours" | "working-days" | "civil-days";
        };
        Me: {
            county: {
                code: string;
                name: string;
            };
            demonstration: boolean;
            founded: boolean;
            guest: string | null;
            /** @enum {string} */
            kind: "visitor" | "person" | "founder" | "system-administrator" | "security-administrator" | "audit-administrator";
            login: string | null;
            mustChange: boolean;
            mustSecure: boolean;
            name: string;
            /** Format: date-time */
            now: string;
            person: string | null;
            posts: {
                delegated: boolean;
                /** Format: uuid */
                id: string;
                organisation: string;
                place: string;
                placeName: string;
                role: string;
                roleWords: components["schemas"]["Words"] | null;
                title: string;
            }[];
            secondFactor: boolean;
            singleSignOn: boolean;
        };
        Notice: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            audience: "board" | "office" | "internet";
            basis: components["schemas"]["Words"];
            changes: {
                after: string | number | boolean | null | string[];
                before: string | number | boolean | null | string[];
                column: string | null;
                no: number;
                /** Format: date */
                on: string;
                version: number;
            }[];
            code: string;
            columns: {
                field: components["schemas"]["Field"];
                name: string;
                words: components["schemas"]["Words"];
            }[];
            deadline: components["schemas"]["Deadline"];
            from: string | null;
            /** Format: uuid */
            id: string;
            internet: boolean;
            kind: string;
            lines: {
                cells: {
                    [key: string]: string | number | boolean | null | string[];
                };
                name: string | null;
                no: number;
            }[];
            named: boolean;
            number: string;
            placeName: string;
            state: string;
            stateWords: components["schemas"]["Words"] | null;
            text: string | null;
            until: string | null;
            version: number;
            withheld: number;
            words: components["schemas"]["Words"];
        };
        OfficeHours: {
            minutes: number;
            name: components["schemas"]["Words"];
            periods: {
                from: number;
                to: number;
            }[];
            /** Format: date */
            since: string;
            source: string;
        };
        PersonOfList: {
            address?: string;
            alias?: string;
            birth?: string;
            identity?: {
                /** @enum {string} */
                kind: "resident" | "residence-permit" | "hk-macao-permit" | "taiwan-permit" | "foreigner-permanent" | "passport";
                number: string;
            };
            name: string;
            phone?: string;
            place?: string;
            /** @enum {string} */
            sex?: "male" | "female";
        };
        PossibleAct: {
            form: {
                [key: string]: components["schemas"]["Field"];
            };
            key: string | null;
            /** @enum {string} */
            rank: "go" | "usual" | "quiet";
            refused: {
                code: string;
                todo: components["schemas"]["Words"];
                words: components["schemas"]["Words"];
            } | null;
            step: string;
            words: components["schemas"]["Words"];
        };
        PublicCase: {
            chip: components["schemas"]["Chip"] | null;
            due: {
                /** @enum {string} */
                kind: "overall" | "stage" | "review" | "closed";
                /** Format: date */
                on: string;
            } | null;
            /** Format: date */
            filedOn: string;
            lead: string | null;
            number: string;
            placeName: string;
            rating: components["schemas"]["Words"] | null;
            result: components["schemas"]["Words"] | null;
            stages: components["schemas"]["Stage"][];
            state: string;
            stateWords: components["schemas"]["Words"] | null;
            title: components["schemas"]["Words"] | null;
        };
        Reader: {
            /** Format: date-time */
            at: string;
            name: string | null;
            reader: string | null;
            times: number;
            title: string | null;
            unmasked: {
                at: string;
                fields: string[];
                purpose: string | null;
            }[];
        };
        Reading: {
            denominator?: number;
            key: string;
            numerator: number;
            rate?: number | null;
        };
        Refusal: {
            field?: string;
            fields?: {
                field: string;
                words: components["schemas"]["Words"];
            }[];
            people?: string[];
            /** @enum {string} */
            refused: "access/closed" | "access/device-key" | "access/device-not-yours" | "access/device-unknown" | "access/founded" | "access/has-account" | "access/inspection-days" | "access/inspection-long" | "access/inspection-not-yours" | "access/last" | "access/login-taken" | "access/needs-second" | "access/not-yours" | "access/own" | "access/roles-apart" | "access/unknown" | "act/busy" | "act/key-reused" | "act/malformed" | "act/past" | "act/sign-in" | "act/undone" | "act/unknown" | "audit/too-long" | "book/no-parameter" | "calendar/gap" | "calendar/hours-missing" | "calendar/other-year" | "calendar/wrong-day" | "calendar/wrong-hours" | "care-funds/already-open" | "care-funds/applicant-died" | "care-funds/approver-only" | "care-funds/assets-consent" | "care-funds/consent-needed" | "care-funds/heir-needed" | "care-funds/no-batch" | "care-funds/no-funeral-help" | "care-funds/no-ground" | "care-funds/no-such-person" | "care-funds/no-such-unit" | "care-funds/not-open" | "care-funds/not-own-card" | "care-funds/not-stopped" | "care-funds/not-the-visitor" | "care-funds/not-this-group" | "care-funds/not-to-pay" | "care-funds/not-yours" | "care-funds/nothing-held" | "care-funds/nothing-paid" | "care-funds/other-visitor" | "care-funds/over-standard" | "care-funds/own-only" | "care-funds/record-needed" | "care-funds/still-public" | "care-funds/this-year" | "care-funds/twice-on-list" | "care-funds/visit-first" | "care-funds/year-not-over" | "care-funds/year-past" | "case/discreet" | "case/moved-on" | "case/no-sheet" | "case/not-yours" | "case/out-of-turn" | "case/own-work" | "case/scan-needed" | "case/unknown" | "credit-points/card-blocked" | "credit-points/card-ended" | "credit-points/card-no-pin" | "credit-points/card-not-yours" | "credit-points/card-old-head" | "credit-points/card-pin-set" | "credit-points/card-pin-weak" | "credit-points/card-unknown" | "credit-points/code-over" | "credit-points/consent-needed" | "credit-points/no-reservation" | "credit-points/no-shop" | "credit-points/no-such-goods" | "credit-points/no-such-household" | "credit-points/no-such-member" | "credit-points/no-such-row" | "credit-points/not-a-member" | "credit-points/not-before-panel" | "credit-points/not-by-this-post" | "credit-points/not-on-shelf" | "credit-points/not-yet" | "credit-points/not-your-household" | "credit-points/not-your-shop" | "credit-points/nothing-decided" | "credit-points/nothing-recorded" | "credit-points/panel-carried" | "credit-points/panel-few" | "credit-points/panel-reason" | "credit-points/panel-size" | "credit-points/panel-votes" | "credit-points/photo-needed" | "credit-points/points-range" | "credit-points/same-day" | "credit-points/scan-needed" | "credit-points/take-it-back" | "credit-points/too-late" | "credit-points/too-young" | "credit-points/twice-listed" | "credit-points/twice-on-list" | "credit-points/year-full" | "door/defect" | "door/guest" | "door/malformed" | "door/no-key" | "door/not-for-you" | "door/other-site" | "door/password" | "door/second-factor" | "door/sign-in" | "door/too-often" | "erasure/case-open" | "erasure/in-office" | "erasure/not-yours" | "erasure/nothing" | "erasure/too-many" | "figure/no-place" | "figure/no-records" | "figure/period" | "file/not-there" | "grid-casework/about-the-centre" | "grid-casework/across-none" | "grid-casework/across-open" | "grid-casework/across-place" | "grid-casework/another-verifier" | "grid-casework/answer-past" | "grid-casework/appeal-late" | "grid-casework/asked-late" | "grid-casework/asked-twice" | "grid-casework/call-first" | "grid-casework/caller-known" | "grid-casework/calls-needed" | "grid-casework/centre-verifies" | "grid-casework/chief-rules" | "grid-casework/choose-outcome" | "grid-casework/entered-late" | "grid-casework/final-lead" | "grid-casework/has-joined" | "grid-casework/in-the-future" | "grid-casework/listed-open" | "grid-casework/look-first" | "grid-casework/main-over" | "grid-casework/next-grid-verifies" | "grid-casework/no-lead" | "grid-casework/no-main" | "grid-casework/no-such-item" | "grid-casework/no-such-place" | "grid-casework/nobody-stood-back" | "grid-casework/not-alike" | "grid-casework/not-low" | "grid-casework/not-public" | "grid-casework/not-self-handled" | "grid-casework/not-supervised" | "grid-casework/nothing-asked" | "grid-casework/nothing-to-confirm" | "grid-casework/order-known" | "grid-casework/own-kin" | "grid-casework/own-request" | "grid-casework/paper-unknown" | "grid-casework/paper-used" | "grid-casework/photo-needed" | "grid-casework/reopen-late" | "grid-casework/reopened-once" | "grid-casework/return-late" | "grid-casework/review-far" | "grid-casework/review-past" | "grid-casework/same-ground" | "grid-casework/same-item" | "grid-casework/scan-needed" | "grid-casework/series-elsewhere" | "grid-casework/stood-back" | "grid-casework/tell-what-was-done" | "grid-casework/times-reversed" | "grid-casework/to-conduct" | "grid-casework/to-court" | "grid-casework/to-petition" | "grid-casework/too-long" | "grid-casework/unknown-unit" | "grid-casework/visit-needed" | "grid-casework/withdrawn-already" | "hearing/failed" | "import/before-records" | "import/closed-when" | "import/empty" | "import/erased" | "import/failed-formula" | "import/in-the-future" | "import/month-unclear" | "import/moved-on" | "import/no-heads" | "import/no-such-choice" | "import/no-such-organisation" | "import/no-such-place" | "import/not-a-day" | "import/not-a-number" | "import/not-a-point" | "import/not-in-table" | "import/only-imports" | "import/outside-boundaries" | "import/ruined-number" | "import/several-places" | "import/times-reversed" | "import/too-little" | "import/too-long" | "import/twice-in-file" | "import/wrong-form" | "ledger/amount" | "ledger/changed" | "ledger/closed" | "ledger/full" | "ledger/hold-short" | "ledger/no-account" | "ledger/no-hold" | "ledger/no-transfer" | "ledger/not-empty" | "ledger/once" | "ledger/reversed" | "ledger/short" | "ledger/unit" | "list/unknown" | "message/not-to-repeat" | "message/not-yours" | "message/unknown-delivery" | "notice/column" | "notice/gone" | "notice/late" | "notice/lawful" | "notice/no-line" | "notice/no-photo" | "notice/none" | "notice/not-reviewed" | "notice/objected" | "notice/open" | "notice/same" | "notice/unknown" | "notice/upheld" | "office-tables/mark" | "office-tables/no-file" | "office-tables/no-such-office" | "office-tables/unknown" | "own-data/no-such-place" | "parameter/bad-value" | "parameter/no-place" | "parameter/not-yours" | "parameter/past" | "parameter/same" | "parameter/unknown" | "programme/unknown" | "public/no-map" | "public/unknown" | "register-bulk/known-person" | "register-bulk/only-commands" | "register/already-delegated" | "register/before-version" | "register/birth-differs" | "register/code-used" | "register/credit-code-used" | "register/days-reversed" | "register/dead" | "register/head-leaves" | "register/identity-number" | "register/identity-taken" | "register/in-household" | "register/likely-same" | "register/linked-already" | "register/merge-other-way" | "register/merged" | "register/no-delegation" | "register/no-household" | "register/no-link" | "register/no-organisation" | "register/no-person" | "register/no-place" | "register/no-post" | "register/nobody-stays" | "register/not-delegable" | "register/not-member" | "register/not-yet" | "register/not-yours" | "register/nothing-changed" | "register/one-head" | "register/outside-life" | "register/own-parent" | "register/post-twice" | "register/reserved-role" | "register/same-person" | "register/statistical-stub" | "register/still-held" | "register/two-candidates" | "register/two-identities" | "register/unknown-kind" | "register/village-without-heir" | "register/wrong-level" | "seconded/not-proposer" | "seconded/not-seen" | "seconded/not-yours" | "seconded/own-proposal" | "seconded/settled" | "seconded/unknown" | "sheet/not-xlsx" | "sheet/not-yours" | "sheet/protected" | "sheet/too-large" | "sheet/unreadable" | "shift-handover/no-such-centre" | "shift-handover/own-shift" | "sign-in/code-over" | "sign-in/guest-place" | "sign-in/locked" | "sign-in/not-here" | "sign-in/second-on" | "sign-in/second-wrong" | "sign-in/weak-password" | "sign-in/wrong" | "timer/changed" | "timer/gone" | "upload/not-an-image" | "upload/too-large" | "upload/unknown";
            retry: boolean;
            todo: components["schemas"]["Words"];
            words: components["schemas"]["Words"];
        };
        ShownRows: {
            heads: {
                /** @enum {string} */
                kind: "text" | "long-text" | "number" | "amount" | "points" | "choice" | "many-choices" | "date" | "instant" | "place" | "code" | "case" | "person" | "persons" | "household" | "organisation" | "organisations" | "point" | "photos" | "files" | "voice" | "phone" | "identity-number" | "bank-card" | "yes-no" | "rows";
                words: components["schemas"]["Words"];
            }[];
            lines: (string | number | boolean | components["schemas"]["Words"] | null)[][];
        };
        ShownValue: {
            /** @enum {string} */
            kind: "text" | "long-text" | "number" | "amount" | "points" | "choice" | "many-choices" | "date" | "instant" | "place" | "code" | "case" | "person" | "persons" | "household" | "organisation" | "organisations" | "point" | "photos" | "files" | "voice" | "phone" | "identity-number" | "bank-card" | "yes-no" | "rows";
            name: string;
            sealed: boolean;
            value: string | number | boolean | components["schemas"]["Words"] | string[] | components["schemas"]["ShownRows"] | null;
            words: components["schemas"]["Words"];
        };
        Stage: {
            /** @enum {string} */
            run: "done" | "now" | "ahead";
            words: components["schemas"]["Words"];
        };
        StepDone: {
            because: components["schemas"]["Because"];
            /** Format: uuid */
            case: string;
            desk: string | null;
            deskName: string | null;
            deskRole: components["schemas"]["Words"] | null;
            due: string | null;
            follows?: {
                answerable: components["schemas"]["Answerable"] | null;
                assisting: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                course: {
                    derivation: components["schemas"]["DeadlineLine"][];
                    /** Format: date-time */
                    due: string;
                    /** Format: date */
                    dueDay: string;
                    dueTime: string;
                    hours: components["schemas"]["OfficeHours"][];
                    limit: {
                        amount: number;
                        /** @enum {string} */
                        clock: "working-days" | "working-hours" | "emergency-hours" | "civil-days";
                        rollsOver?: boolean;
                    };
                    provisional: boolean;
                    /** @constant */
                    state: "running";
                } | null;
                ended: boolean;
                entries: {
                    account: components["schemas"]["Words"];
                    amount: string;
                    unit: string;
                    /** @enum {string} */
                    what: "post" | "hold" | "release";
                }[];
                lead: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                next: {
                    desk: string;
                    people: {
                        name: string;
                        /** Format: uuid */
                        person: string;
                        title: string;
                    }[];
                    phone: string | null;
                    place: string;
                    role: components["schemas"]["Words"] | null;
                    stateWords: components["schemas"]["Words"];
                } | null;
                stateWords: components["schemas"]["Words"] | null;
                tells: {
                    reporter: boolean;
                    words: components["schemas"]["Words"];
                }[];
            };
            followUp?: string;
            number?: string;
            repeated: boolean;
            state: string;
            stateWords: components["schemas"]["Words"] | null;
            step: number;
        } & {
            [key: string]: unknown;
        };
        Voucher: {
            checkedBy: string | null;
            /** Format: date */
            day: string;
            file: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            /** Format: uuid */
            id: string;
            legs: {
                /** Format: uuid */
                account: string;
                amount: string;
                ownerName: string | null;
                words: components["schemas"]["Words"];
            }[];
            madeBy: string | null;
            number: string;
            place: string;
            placeName: string;
            programme: string;
            programmeWords: components["schemas"]["Words"] | null;
            /** Format: date-time */
            recordedAt: string;
            reversedBy: string | null;
            reverses: string | null;
            unit: string;
            what: string;
            whatWords: components["schemas"]["Words"];
        };
        Words: {
            en: string;
            zh: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description May travel, percent-encoded, in the header Liuchi-Typed instead: what is typed may be a name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "founder" | "system-administrator" | "security-administrator" | "audit-administrator";
                            lastSignIn: string | null;
                            login: string;
                            mustChange: boolean;
                            name: string | null;
                            person: string | null;
                            /** @enum {string} */
                            state: "active" | "disabled";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    openAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    accountKind: "person" | "system-administrator" | "security-administrator" | "audit-administrator";
                    login: string;
                    name?: string;
                    /** Format: uuid */
                    person?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account?: string;
                        code?: string;
                        login: string;
                        /** Format: uuid */
                        proposal?: string;
                        /** Format: date-time */
                        until?: string;
                    };
                };
            };
            /** @description Refused: access/not-yours, access/login-taken, access/has-account, access/roles-apart, act/malformed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    issueCode: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        login: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description Refused: access/not-yours, access/own, access/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    forgetSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        proposal: string;
                    };
                };
            };
            /** @description Refused: access/not-yours, access/own, access/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "active" | "disabled";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account: string;
                        /** @enum {string} */
                        state: "active" | "disabled";
                    };
                };
            };
            /** @description Refused: access/not-yours, access/own, access/unknown, access/last, access/closed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                actor?: string;
                before?: string;
                from?: string;
                kind?: string;
                limit?: number;
                of?: "journal" | "readings" | "sign-ins";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        next: string | null;
                        /** @enum {string} */
                        of: "journal" | "readings" | "sign-ins";
                        rows: {
                            actor?: string | null;
                            /** Format: date-time */
                            at?: string;
                            fields?: string[];
                            /** Format: uuid */
                            id: string;
                            ip?: string | null;
                            kind: string;
                            kindWords?: components["schemas"]["Words"] | null;
                            purpose?: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            rows?: number | null;
                            subject?: string | null;
                            subjectKind?: string;
                        }[];
                        /** Format: date */
                        to: string;
                    };
                };
            };
            /** @description Refused: audit/too-long */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listAuditKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            kind: string;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query: {
                place?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hours: {
                            /** Format: date */
                            from: string;
                            name: components["schemas"]["Words"];
                            periods: string[][];
                            season: {
                                ends: string;
                                starts: string;
                            } | null;
                            source: string;
                        }[];
                        /** Format: date */
                        knownFrom: string;
                        /** Format: date */
                        knownUntil: string;
                        place: string;
                        placeName: string;
                        rows: {
                            /** Format: date */
                            day: string;
                            /** @enum {string} */
                            kind: "holiday" | "makeup";
                            name: components["schemas"]["Words"];
                            source: string;
                        }[];
                        year: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    proposeYear: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        day: string;
                        /** @enum {string} */
                        kind: "holiday" | "makeup";
                        name: {
                            en: string;
                            zh: string;
                        };
                    }[];
                    source: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        proposal: string;
                    };
                };
            };
            /** @description Refused: parameter/not-yours, parameter/no-place, parameter/past, act/malformed, calendar/gap, calendar/other-year, calendar/wrong-day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    proposeYearRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        day: string;
                        /** @enum {string} */
                        kind: "holiday" | "makeup";
                        name: {
                            en: string;
                            zh: string;
                        };
                    }[];
                    source: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            /** Format: date */
                            day: string;
                            /** @enum {string} */
                            kind: "holiday" | "makeup";
                            name: components["schemas"]["Words"];
                            source: string;
                        }[];
                        before: {
                            /** Format: date */
                            day: string;
                            /** @enum {string} */
                            kind: "holiday" | "makeup";
                            name: components["schemas"]["Words"];
                            source: string;
                        }[];
                        /** Format: date */
                        knownUntil: string;
                        recounted: number;
                    };
                };
            };
            /** @description Refused: parameter/not-yours, parameter/no-place, parameter/past, act/malformed, calendar/gap, calendar/other-year, calendar/wrong-day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query: {
                afterAt?: string;
                afterId?: string;
                base?: "yes";
                figure?: string;
                from?: string;
                holder?: string;
                kind?: string;
                lead?: string | "own";
                limit?: number;
                list: string;
                place?: string;
                programme: string;
                /** @description May travel, percent-encoded, in the header Liuchi-Typed instead: what is typed may be a name */
                q?: string;
                source?: string;
                to?: string;
                town?: string;
                urgency?: "today" | "soon" | "later" | "new" | "week" | "earlier";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        next: {
                            afterAt: string;
                            /** Format: uuid */
                            afterId: string;
                        } | null;
                        rows: components["schemas"]["CaseRow"][];
                    };
                };
            };
            /** @description Refused: list/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Refused: case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSheets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            code: string;
                            no: number;
                            number: string;
                            /** Format: date */
                            on: string;
                            scans: string[];
                            title: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        by: {
                            name: string | null;
                            organisation: string | null;
                            step: components["schemas"]["Words"];
                        };
                        code: string;
                        dueAt: string | null;
                        fields: components["schemas"]["ShownValue"][];
                        hands: {
                            /** Format: date-time */
                            at: string;
                            name: string | null;
                            step: components["schemas"]["Words"];
                        }[];
                        kindWords: components["schemas"]["Words"] | null;
                        lead: string | null;
                        link: string;
                        no: number;
                        number: string;
                        /** Format: date */
                        on: string;
                        placeName: string;
                        scans: string[];
                        signatures: components["schemas"]["Words"][];
                        table: {
                            rows: components["schemas"]["ShownRows"];
                            words: components["schemas"]["Words"];
                        } | null;
                        title: components["schemas"]["Words"];
                    };
                };
            };
            /** @description Refused: case/unknown, case/no-sheet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unmaskCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        phone: string | null;
                    };
                };
            };
            /** @description Refused: case/unknown, case/discreet, case/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    divideCases: {
        parameters: {
            query: {
                base?: "yes";
                figure?: string;
                from?: string;
                holder?: string;
                kind?: string;
                lead?: string | "own";
                list: string;
                place?: string;
                programme: string;
                /** @description May travel, percent-encoded, in the header Liuchi-Typed instead: what is typed may be a name */
                q?: string;
                source?: string;
                to?: string;
                town?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        all: number;
                        /** Format: date-time */
                        at: string;
                        capped: boolean;
                        narrowed: components["schemas"]["Words"][];
                        shown: number;
                        sources: {
                            count: number;
                            source: string | null;
                            words: components["schemas"]["Words"] | null;
                        }[];
                        towns: {
                            count: number;
                            name: string;
                            town: string;
                        }[];
                        urgencies: {
                            count: number;
                            /** @enum {string} */
                            key: "today" | "soon" | "later" | "new" | "week" | "earlier";
                            of: number;
                        }[];
                    };
                };
            };
            /** @description Refused: list/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportCases: {
        parameters: {
            query: {
                base?: "yes";
                figure?: string;
                from?: string;
                holder?: string;
                kind?: string;
                language?: "zh" | "en";
                lead?: string | "own";
                list: string;
                place?: string;
                programme: string;
                /** @description May travel, percent-encoded, in the header Liuchi-Typed instead: what is typed may be a name */
                q?: string;
                source?: string;
                to?: string;
                town?: string;
                urgency?: "today" | "soon" | "later" | "new" | "week" | "earlier";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: list/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsApply: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    item: string;
                    on: string;
                    photos?: string[];
                    place: string;
                    points?: number;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsApplyRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    item: string;
                    on: string;
                    photos?: string[];
                    place: string;
                    points?: number;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsCards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        placeName: string;
                        rows: {
                            /** Format: uuid */
                            card: string;
                            code: string;
                            group: string | null;
                            head: string;
                            /** Format: uuid */
                            household: string;
                            /** Format: date-time */
                            issuedAt: string;
                            /** @enum {string} */
                            state: "ready" | "no-pin" | "blocked" | "old-head";
                        }[];
                    };
                };
            };
            /** @description Refused: credit-points/card-not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    endCard: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    card: string;
                    /** @enum {string} */
                    why: "lost" | "returned";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        card: string;
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: credit-points/card-unknown, credit-points/card-ended, credit-points/card-not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    issueCard: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    household: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        card: string;
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: credit-points/card-not-yours, credit-points/no-such-household */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setCardPin: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    card: string;
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        card: string;
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: credit-points/card-unknown, credit-points/card-ended, credit-points/card-pin-weak, credit-points/card-pin-set, credit-points/card-not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsAppeal: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsAppealRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsDecline: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsDeclineRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsLookAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsLookAgainRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsRecordReviewed: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsRecordReviewedRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsTakeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        clause: string;
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsTakeBackRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        clause: string;
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsTakeUp: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsTakeUpRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsUphold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsUpholdRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsWithdrawRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsHouseholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    q: string;
                    /** Format: uuid */
                    shop: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            alias: string | null;
                            birthYear: string | null;
                            by: string | null;
                            card: {
                                code: string;
                                /** @enum {string} */
                                state: "ready" | "no-pin" | "blocked" | "old-head";
                            } | null;
                            code: string | null;
                            group: string | null;
                            head: string;
                            /** Format: uuid */
                            household: string;
                            members: number;
                            near: string | null;
                            points: number;
                        }[];
                    };
                };
            };
            /** @description Refused: credit-points/no-shop */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsMine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: {
                            group: string | null;
                            /** Format: uuid */
                            id: string;
                            mayNotSpend: components["schemas"]["Words"] | null;
                            members: {
                                name: string;
                                relation: string;
                                you: boolean;
                            }[];
                            place: string;
                            placeName: string;
                        } | null;
                        points: {
                            held: number;
                            lapses: {
                                points: number;
                                /** Format: date */
                                until: string;
                            }[];
                            left: number;
                        };
                        reserved: {
                            count: number;
                            goods: string;
                            piece: components["schemas"]["Words"];
                            points: number;
                            pointsNow: number;
                            /** Format: uuid */
                            reservation: string;
                            /** Format: uuid */
                            shop: string;
                            /** Format: date */
                            until: string;
                            words: components["schemas"]["Words"];
                        }[];
                        shops: {
                            days: string[];
                            /** Format: uuid */
                            id: string;
                            name: string;
                            phone: string | null;
                            placeName: string;
                            shelf: {
                                goods: string;
                                piece: components["schemas"]["Words"];
                                price: number;
                                stock: number;
                                words: components["schemas"]["Words"];
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: {
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            changesAt: string;
                            digits: string;
                            text: string;
                        } | null;
                        why: components["schemas"]["Words"] | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsMineEntries: {
        parameters: {
            query?: {
                belowDay?: string;
                belowTransfer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        below: {
                            /** Format: date */
                            day: string;
                            /** Format: uuid */
                            transfer: string;
                        } | null;
                        rows: {
                            /** Format: date-time */
                            at: string;
                            balance: number;
                            case: string | null;
                            /** Format: date */
                            day: string;
                            goods: {
                                count: number;
                                piece: components["schemas"]["Words"];
                                words: components["schemas"]["Words"];
                            }[];
                            number: string | null;
                            points: number;
                            title: components["schemas"]["Words"] | null;
                            /** Format: uuid */
                            transfer: string;
                            undone: boolean;
                            what: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    receiveGoods: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        count: number;
                        goods: string;
                    }[];
                    /** Format: uuid */
                    shop: string;
                    /** @enum {string} */
                    source: "bought" | "given";
                    voucher: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moved: {
                            [key: string]: number;
                        };
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: credit-points/no-shop, credit-points/no-such-goods */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsRecord: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    item: string;
                    on: string;
                    photos?: string[];
                    place: string;
                    points?: number;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    creditPointsRecordRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    item: string;
                    on: string;
                    photos?: string[];
                    place: string;
                    points?: number;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    redeemPoints: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    /** @enum {string} */
                    consent?: "present" | "called";
                    /** Format: uuid */
                    household: string;
                    lines: {
                        count: number;
                        goods: string;
                    }[];
                    /** Format: uuid */
                    shop: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: number;
                        own: boolean;
                        points: number;
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: credit-points/no-shop, credit-points/no-such-household, credit-points/no-such-goods, credit-points/code-over, ledger/short, ledger/once */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    redeemByCard: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    card: {
                        code: string;
                        pin: string;
                    };
                    /** @enum {string} */
                    consent?: "present" | "called";
                    /** Format: uuid */
                    household: string;
                    lines: {
                        count: number;
                        goods: string;
                    }[];
                    /** Format: uuid */
                    shop: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: number;
                        opened: boolean;
                        own: boolean;
                        points: number;
                        repeated: boolean;
                        tries: number | null;
                    };
                };
            };
            /** @description Refused: credit-points/no-shop, credit-points/no-such-goods, ledger/short, credit-points/card-unknown, credit-points/card-ended, credit-points/card-old-head, credit-points/card-no-pin, credit-points/card-blocked */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    reserveGoods: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    consent?: "present" | "called";
                    count: number;
                    goods: string;
                    /** Format: uuid */
                    household: string;
                    /** Format: uuid */
                    shop: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: number;
                        points: number;
                        repeated: boolean;
                        /** Format: uuid */
                        reservation: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description Refused: credit-points/not-a-member, credit-points/too-young, credit-points/consent-needed, ledger/short, credit-points/not-your-shop, credit-points/no-such-goods, credit-points/not-on-shelf */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    handOutReserved: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    household: string;
                    /** Format: uuid */
                    reservation: string;
                    /** Format: uuid */
                    shop: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        own: boolean;
                        points: number;
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: credit-points/no-shop, credit-points/no-reservation */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    householdReservations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    household: string;
                    /** Format: uuid */
                    shop: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            count: number;
                            goods: string;
                            piece: components["schemas"]["Words"];
                            points: number;
                            pointsNow: number;
                            /** Format: uuid */
                            reservation: string;
                            /** Format: uuid */
                            shop: string;
                            /** Format: date */
                            until: string;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: credit-points/no-shop */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    releaseGoods: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    consent?: "present" | "called";
                    /** Format: uuid */
                    household: string;
                    /** Format: uuid */
                    reservation: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        points: number;
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: credit-points/not-a-member, credit-points/too-young, credit-points/no-reservation */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsShops: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        shops: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            open: boolean;
                            place: string;
                            placeName: string;
                            shelf: {
                                goods: string;
                                low: boolean;
                                piece: components["schemas"]["Words"];
                                price: number;
                                stock: number;
                                words: components["schemas"]["Words"];
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    redemptionSheet: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                shop: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        rows: {
                            /** Format: date-time */
                            at: string;
                            goods: {
                                count: number;
                                piece: components["schemas"]["Words"];
                                words: components["schemas"]["Words"];
                            }[];
                            group: string | null;
                            head: string;
                            /** Format: uuid */
                            household: string;
                            own: boolean;
                            points: number;
                        }[];
                        shop: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            placeName: string;
                        };
                    };
                };
            };
            /** @description Refused: credit-points/no-shop */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    takeStock: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        count: number;
                        goods: string;
                    }[];
                    /** Format: uuid */
                    shop: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moved: {
                            [key: string]: number;
                        };
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: credit-points/no-shop, credit-points/no-such-goods */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                before?: string;
                state?: "waiting" | "sending" | "sent" | "refused" | "unknown" | "shown";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            channel: string;
                            /** Format: date-time */
                            createdAt: string;
                            doneAt: string | null;
                            error: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            message: string;
                            /** Format: uuid */
                            person: string;
                            repeatedBy: string | null;
                            sentence: components["schemas"]["Words"] | null;
                            /** @enum {string} */
                            state: "waiting" | "sending" | "sent" | "refused" | "unknown" | "shown";
                            tries: number;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    repeatDelivery: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    becomePersona: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        county: string;
                        name: string;
                    };
                };
            };
            /** @description Refused: sign-in/not-here */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listPersonas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        line: components["schemas"]["Words"];
                        name: string;
                        place: string;
                        post: components["schemas"]["Words"];
                        silent: boolean;
                    }[];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            device: string;
                            /** Format: date-time */
                            enrolledAt: string;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            revokedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enrolDevice: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organisation: string;
                    publicKey: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        device: string;
                    };
                };
            };
            /** @description Refused: access/device-not-yours, access/device-key */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    revokeDevices: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    device?: string;
                    organisation: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        devices: string[];
                    };
                };
            };
            /** @description Refused: access/device-not-yours, access/device-unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        rows: {
                            /** Format: uuid */
                            act: string;
                            actor: string | null;
                            /** Format: date-time */
                            at: string;
                            document: string | null;
                            ground: string;
                            groundWords: components["schemas"]["Words"];
                            kind: string;
                            left: number;
                            ordered: number;
                            subject: string | null;
                        }[];
                        /** Format: date */
                        to: string;
                    };
                };
            };
            /** @description Refused: erasure/too-many */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listErasureGrounds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            ground: string;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    proposeErasure: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    files?: boolean;
                    /** @enum {string} */
                    ground: "purpose-reached" | "period-over" | "consent-withdrawn" | "unlawful" | "law";
                    person?: string;
                    replay?: {
                        act: string;
                        files: string[];
                        /** @enum {string} */
                        ground: "purpose-reached" | "period-over" | "consent-withdrawn" | "unlawful" | "law";
                        persons: string[];
                        values: string[];
                    };
                    request?: string;
                    subject?: string;
                    values?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        proposal: string;
                    };
                };
            };
            /** @description Refused: erasure/nothing, erasure/case-open, erasure/in-office, erasure/too-many, erasure/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    proposeErasureRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    files?: boolean;
                    /** @enum {string} */
                    ground: "purpose-reached" | "period-over" | "consent-withdrawn" | "unlawful" | "law";
                    person?: string;
                    replay?: {
                        act: string;
                        files: string[];
                        /** @enum {string} */
                        ground: "purpose-reached" | "period-over" | "consent-withdrawn" | "unlawful" | "law";
                        persons: string[];
                        values: string[];
                    };
                    request?: string;
                    subject?: string;
                    values?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: number;
                        persons: number;
                        values: number;
                    };
                };
            };
            /** @description Refused: erasure/nothing, erasure/case-open, erasure/in-office, erasure/too-many, erasure/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getFigures: {
        parameters: {
            query: {
                by?: "day" | "week" | "month";
                from: string;
                place?: string;
                programme: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        byTown: {
                            key: string;
                            towns: {
                                [key: string]: {
                                    denominator: number | null;
                                    numerator: number;
                                };
                            };
                        }[];
                        figures: components["schemas"]["Figure"][];
                        place: string;
                        placeName: string;
                        rateTrend: {
                            denominator: number | null;
                            /** Format: date */
                            from: string;
                            numerator: number;
                        }[];
                        towns: {
                            code: string;
                            lat: number | null;
                            lon: number | null;
                            name: string;
                        }[];
                        trend: {
                            denominator: number | null;
                            /** Format: date */
                            from: string;
                            numerator: number;
                        }[];
                    };
                };
            };
            /** @description Refused: figure/no-place, figure/period */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportFigures: {
        parameters: {
            query: {
                from: string;
                language?: "zh" | "en";
                place?: string;
                programme: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: figure/no-place, figure/period */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getRecords: {
        parameters: {
            query: {
                after?: string;
                base?: "yes";
                figure: string;
                from: string;
                kind?: string;
                lead?: string;
                place?: string;
                programme: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        counted: components["schemas"]["Words"];
                        /** @enum {string} */
                        form: "count" | "money" | "rate";
                        next: string | null;
                        number: number;
                        placeName: string;
                        row: components["schemas"]["Words"] | null;
                        rows: {
                            account: string | null;
                            amount: string;
                            day: string | null;
                            file: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                            } | null;
                            key: string;
                            ownerName: string | null;
                            pieces: string | null;
                            placeName: string;
                            row: components["schemas"]["Words"] | null;
                            transfer: string | null;
                            words: components["schemas"]["Words"] | null;
                        }[];
                        unit: components["schemas"]["Words"];
                        words: components["schemas"]["Words"];
                    };
                };
            };
            /** @description Refused: figure/no-place, figure/period, figure/no-records */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportRecords: {
        parameters: {
            query: {
                base?: "yes";
                figure: string;
                from: string;
                kind?: string;
                language?: "zh" | "en";
                lead?: string;
                place?: string;
                programme: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: figure/no-place, figure/period, figure/no-records */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getEvaluation: {
        parameters: {
            query: {
                from: string;
                place?: string;
                programme: string;
                rows?: "place" | "lead" | "worker" | "class" | "minor" | "kind" | "month";
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** @enum {string} */
                        below: "town" | "village";
                        figures: {
                            /** @enum {string} */
                            audience: "public" | "office";
                            counts: {
                                programme: string;
                            } & {
                                [key: string]: unknown;
                            };
                            denominator?: components["schemas"]["Words"];
                            /** @enum {string} */
                            form: "count" | "money" | "rate";
                            key: string;
                            numerator: components["schemas"]["Words"];
                            of?: {
                                programme: string;
                            } & {
                                [key: string]: unknown;
                            };
                            overview?: boolean;
                            unit: components["schemas"]["Words"];
                            words: components["schemas"]["Words"];
                        }[];
                        ownUnits: boolean;
                        place: string;
                        placeName: string;
                        rowKinds: ("place" | "lead" | "worker" | "class" | "minor" | "kind" | "month")[];
                        rows: {
                            key: string;
                            name: string;
                            readings: (components["schemas"]["Reading"] | null)[];
                            under: components["schemas"]["Words"] | null;
                            words: components["schemas"]["Words"] | null;
                        }[];
                        sum: components["schemas"]["Reading"][];
                    };
                };
            };
            /** @description Refused: figure/no-place, figure/period */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportEvaluation: {
        parameters: {
            query: {
                from: string;
                language?: "zh" | "en";
                place?: string;
                programme: string;
                rows?: "place" | "lead" | "worker" | "class" | "minor" | "kind" | "month";
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: figure/no-place, figure/period */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTrend: {
        parameters: {
            query: {
                by?: "day" | "week" | "month";
                from: string;
                place?: string;
                programme: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        place: string;
                        steps: {
                            /** Format: date */
                            from: string;
                            readings: components["schemas"]["Reading"][];
                        }[];
                    };
                };
            };
            /** @description Refused: figure/no-place, figure/period */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    stageFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        file: string;
                    };
                };
            };
            /** @description Refused: upload/not-an-image, upload/too-large */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: {
                size?: "full" | "thumb";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: upload/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    found: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    countyName: string;
                    login: string;
                    name: string;
                    office: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: access/founded, sign-in/weak-password, act/malformed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    findAlike: {
        parameters: {
            query: {
                item: string;
                lat?: number;
                lon?: number;
                place: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            because: components["schemas"]["Because"];
                            dueAt: string | null;
                            /** Format: date */
                            filedOn: string;
                            /** Format: uuid */
                            id: string;
                            joined: number;
                            kind: string;
                            kindWords: components["schemas"]["Words"];
                            metres: number | null;
                            number: string;
                            own: boolean;
                            placeName: string;
                            stateWords: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: grid-casework/no-such-place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAccept: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAcceptAcross: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAcceptAcrossRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAcceptRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAnswerSupervision: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                        scan?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAnswerSupervisionRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                        scan?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAppealRating: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        files?: string[];
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAppealRatingRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        files?: string[];
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAskAcross: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        place: string;
                        way: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAskAcrossRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        place: string;
                        way: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAskExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        days: number;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAskExtensionRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        days: number;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAskHold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        ground: string;
                        opinion: string;
                        reviewOn: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkAskHoldRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        ground: string;
                        opinion: string;
                        reviewOn: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkCallBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        caller?: string;
                        opinion?: string;
                        phone?: string;
                        reached: boolean;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkCallBackRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        caller?: string;
                        opinion?: string;
                        phone?: string;
                        reached: boolean;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkClose: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkCloseRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkConfirmInstruction: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                        scan: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkConfirmInstructionRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                        scan: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkConsult: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        agreed: string;
                        assisting?: string[];
                        lead: string;
                        present: string;
                        scan?: string[];
                        units: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkConsultRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        agreed: string;
                        assisting?: string[];
                        lead: string;
                        present: string;
                        scan?: string[];
                        units: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkConvene: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        on: string;
                        opinion?: string;
                        units: string[];
                        where: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkConveneRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        on: string;
                        opinion?: string;
                        units: string[];
                        where: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDecline: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        ground: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDeclineAcross: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDeclineAcrossRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDeclineRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        ground: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDesignate: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        lead?: string;
                        opinion: string;
                        scan?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDesignateRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        lead?: string;
                        opinion: string;
                        scan?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDismissAppeal: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDismissAppealRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDispatch: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assisting?: string[];
                        lead?: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkDispatchRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assisting?: string[];
                        lead?: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkEscalate: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkEscalateRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkGrantExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        days: number;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkGrantExtensionRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        days: number;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkHandle: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                        protest?: boolean;
                        result: string;
                        voice?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkHandleRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                        protest?: boolean;
                        result: string;
                        voice?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkHold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        ground: string;
                        opinion: string;
                        reviewOn: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkHoldRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        ground: string;
                        opinion: string;
                        reviewOn: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkJoin: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        main: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkJoinRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        main: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listJoined: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: date-time */
                            filedAt: string;
                            /** Format: uuid */
                            id: string;
                            number: string;
                            over: boolean;
                            placeName: string;
                            sourceWords: components["schemas"]["Words"] | null;
                        }[];
                    };
                };
            };
            /** @description Refused: case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkListForSupervision: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        scan?: string[];
                        until: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkListForSupervisionRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        scan?: string[];
                        until: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkLogCall: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        missed: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkLogCallRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        missed: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkMakeSafe: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        cost?: string;
                        opinion: string;
                        photos?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkMakeSafeRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        cost?: string;
                        opinion: string;
                        photos?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkOpen: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkOpenRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkOrderSafety: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        unit?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkOrderSafetyRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        unit?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPrecedents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alike: {
                            /** Format: date */
                            filedOn: string;
                            lead: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            number: string;
                            placeName: string;
                            result: components["schemas"]["Words"] | null;
                        }[];
                        clause: string;
                        precedents: {
                            /** Format: uuid */
                            case: string;
                            citation: string;
                            days: number | null;
                            /** Format: date */
                            from: string;
                            lead: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            number: string;
                            onPaper: boolean;
                            open: boolean;
                            placeName: string;
                            signedBy: string | null;
                            source: string;
                        }[];
                        proposed: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        returns: {
                            ground: components["schemas"]["Words"] | null;
                            /** Format: date */
                            on: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Refused: case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkProposeDesignation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        clause: string;
                        lead: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkProposeDesignationRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        clause: string;
                        lead: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkPublishPhotos: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        covered: boolean;
                        shown: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkPublishPhotosRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        covered: boolean;
                        shown: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRate: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        rating: string;
                        remark?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRateRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        rating: string;
                        remark?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReassign: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assisting?: string[];
                        lead: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReassignRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assisting?: string[];
                        lead: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRecategorise: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        item: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRecategoriseRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        item: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRedispatch: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assisting?: string[];
                        lead: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRedispatchRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assisting?: string[];
                        lead: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRefer: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReferRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRefuseExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRefuseExtensionRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRemind: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRemindRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRenewHold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        ground: string;
                        opinion: string;
                        reviewOn: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRenewHoldRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        ground: string;
                        opinion: string;
                        reviewOn: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReopen: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReopenRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReply: {
        parameters: {
            query?: {
                as?: "json" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answered: boolean;
                        cells: {
                            gives: string;
                            head: string;
                            value: string;
                        }[];
                        externalNumber: string;
                    };
                };
            };
            /** @description Refused: case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReply: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReplyRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReportBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReportBackRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkResume: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkResumeRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        clause: string;
                        danger?: boolean;
                        ground: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReturnCall: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        finding: string;
                        opinion: string;
                        outcome?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReturnCallRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        finding: string;
                        opinion: string;
                        outcome?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReturnSheet: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        files: string[];
                        sheet: number;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReturnSheetRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        files: string[];
                        sheet: number;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReturnRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        clause: string;
                        danger?: boolean;
                        ground: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRework: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReworkRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRoute: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRouteRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSeal: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSealRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSendBackDesignation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSendBackDesignationRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSettleHere: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                        result: string;
                        voice?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSettleHereRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                        result: string;
                        voice?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSplit: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSplitRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkStandBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        closeness: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkStandBackRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        closeness: string;
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkStrikeOff: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                        scan?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkStrikeOffRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        photos?: string[];
                        scan?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSupervise: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        scan?: string[];
                        until: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkSuperviseRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        scan?: string[];
                        until: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkUphold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkUpholdAppeal: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        clause: string;
                        ground: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkUpholdAppealRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        clause: string;
                        ground: string;
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkUpholdRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkVerify: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                        photos?: string[];
                        voice?: string[];
                        way: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkVerifyRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                        photos?: string[];
                        voice?: string[];
                        way: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkWithdrawRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listClauses: {
        parameters: {
            query: {
                day?: string;
                place: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        rows: {
                            clause: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: grid-casework/no-such-place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    draftFromText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caller: string | null;
                        exits: {
                            exit: string;
                            leaves: boolean;
                            words: components["schemas"]["Words"];
                        }[];
                        items: {
                            by: string[];
                            code: string;
                            words: components["schemas"]["Words"];
                        }[];
                        phone: string | null;
                        places: {
                            by: components["schemas"]["Words"];
                            code: string;
                            name: string;
                            words: string[];
                        }[];
                        text: string;
                        title: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkEnterHandled: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    foundAt?: string;
                    handledAt: string;
                    item: string;
                    opinion?: string;
                    paperNumber?: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    result: string;
                    spot?: string;
                    text?: string;
                    title?: string;
                    voice?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkEnterHandledRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    foundAt?: string;
                    handledAt: string;
                    item: string;
                    opinion?: string;
                    paperNumber?: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    result: string;
                    spot?: string;
                    text?: string;
                    title?: string;
                    voice?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    askGate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    item?: string;
                    /** @default  */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exits: {
                            because: components["schemas"]["Because"];
                            channels: {
                                name: components["schemas"]["Words"];
                                phone: string | null;
                            }[];
                            /** @enum {string} */
                            exit: "danger" | "conduct" | "petition" | "court" | "centre";
                            leaves: boolean;
                            onward: components["schemas"]["Words"];
                            says: components["schemas"]["Words"];
                            sealed: boolean;
                            words: components["schemas"]["Words"];
                        }[];
                        receipt: {
                            /** Format: date-time */
                            at: string;
                            words: components["schemas"]["Words"];
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkInstruct: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answerBy?: string;
                    channel: string;
                    copies?: string[];
                    instructedAt: string;
                    instruction: string;
                    item: string;
                    leader: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    scan?: string[];
                    spot?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkInstructRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answerBy?: string;
                    channel: string;
                    copies?: string[];
                    instructedAt: string;
                    instruction: string;
                    item: string;
                    leader: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    scan?: string[];
                    spot?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listItems: {
        parameters: {
            query?: {
                day?: string;
                item?: string;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        items: {
                            assist: string[];
                            closing: string;
                            code: string;
                            evidence: {
                                /** @enum {string} */
                                handle: "photo" | "text";
                                /** @enum {string} */
                                report: "photo" | "none";
                                /** @enum {string} */
                                verify: "visit" | "phone" | "any";
                            };
                            group: components["schemas"]["Words"][];
                            keywords: string[];
                            lead: string;
                            limit: {
                                amount: number;
                                /** @enum {string} */
                                clock: "working-days" | "working-hours" | "emergency-hours" | "civil-days";
                            };
                            major: string;
                            minor: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            opening: string;
                            pictogram?: string;
                            plain: {
                                en: string;
                                zh: string;
                            };
                            public: boolean;
                            selfHandled: boolean;
                            spelled: string[];
                            subject: string;
                        }[];
                    };
                };
            };
            /** @description Refused: grid-casework/no-such-item */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            code: string;
                            group: components["schemas"]["Words"][];
                            keywords: string[];
                            letters: string[];
                            pictogram: string | null;
                            plain: components["schemas"]["Words"];
                            words: components["schemas"]["Words"];
                        }[];
                        pictures: {
                            picture: string;
                            usual: string | null;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listNumberBlocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: date-time */
                            at: string;
                            first: number;
                            /** Format: uuid */
                            id: string;
                            last: number;
                            placeName: string;
                            prefix: string;
                            used: number[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    reserveNumbers: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    count: number;
                    town: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: components["schemas"]["Because"];
                        /** Format: uuid */
                        block: string;
                        first: number;
                        last: number;
                        prefix: string;
                        repeated: boolean;
                    };
                };
            };
            /** @description Refused: case/not-yours, grid-casework/no-such-place, act/key-reused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRegisterOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answerBy: string;
                    caller?: string;
                    externalNumber: string;
                    item: string;
                    phone?: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    source: string;
                    spot?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkRegisterOrderRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answerBy: string;
                    caller?: string;
                    externalNumber: string;
                    item: string;
                    phone?: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    source: string;
                    spot?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    remindAll: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            case: string;
                            number: string | null;
                            refused: {
                                code: string;
                                todo: components["schemas"]["Words"];
                                words: components["schemas"]["Words"];
                            } | null;
                        }[];
                        texts: {
                            name: string;
                            phone: string | null;
                            text: string;
                            /** Format: uuid */
                            unit: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listReminders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            case: string;
                            last: {
                                /** Format: date-time */
                                at: string;
                                by: string | null;
                                times: number;
                            } | null;
                            number: string;
                            remindable: boolean;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                phone: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReport: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about?: string;
                    discreet?: boolean;
                    item: string;
                    main?: string;
                    passed?: string[];
                    phone?: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    spot?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkReportRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about?: string;
                    discreet?: boolean;
                    item: string;
                    main?: string;
                    passed?: string[];
                    phone?: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    spot?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    routeItem: {
        parameters: {
            query: {
                day?: string;
                item: string;
                place: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assisting: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            phone: string | null;
                        }[];
                        because: components["schemas"]["Because"];
                        clause: string;
                        /** Format: date */
                        day: string;
                        due: {
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            from: string;
                            provisional: boolean;
                        };
                        item: {
                            closing: string;
                            evidence: {
                                /** @enum {string} */
                                handle: "photo" | "text";
                                /** @enum {string} */
                                report: "photo" | "none";
                                /** @enum {string} */
                                verify: "visit" | "phone" | "any";
                            };
                            limit: {
                                amount: number;
                                /** @enum {string} */
                                clock: "working-days" | "working-hours" | "emergency-hours" | "civil-days";
                            };
                            opening: string;
                            public: boolean;
                            selfHandled: boolean;
                        };
                        lead: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            phone: string | null;
                        } | null;
                        placeName: string;
                    };
                };
            };
            /** @description Refused: grid-casework/no-such-item, grid-casework/no-such-place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listRouting: {
        parameters: {
            query: {
                day?: string;
                place: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        placeName: string;
                        rows: {
                            assisting: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            clause: string;
                            duty: string;
                            item: string;
                            lead: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            level: "town" | "county";
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: grid-casework/no-such-place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkTakeDown: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about?: string;
                    caller?: string;
                    callerKnown?: boolean;
                    happenedAt?: string;
                    item: string;
                    main?: string;
                    paperNumber?: string;
                    passed?: string[];
                    phone?: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    source: string;
                    spot?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    gridCaseworkTakeDownRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about?: string;
                    caller?: string;
                    callerKnown?: boolean;
                    happenedAt?: string;
                    item: string;
                    main?: string;
                    paperNumber?: string;
                    passed?: string[];
                    phone?: string;
                    photos?: string[];
                    place: string;
                    point?: {
                        lat: number;
                        lon: number;
                    };
                    source: string;
                    spot?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getGuestView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        place: string;
                        rows: {
                            closedAt: string | null;
                            dueAt: string | null;
                            /** Format: date-time */
                            filedAt: string;
                            hand: string | null;
                            kind: components["schemas"]["Words"] | null;
                            lead: string | null;
                            number: string;
                            onTime: boolean | null;
                            state: components["schemas"]["Words"] | null;
                        }[];
                    };
                };
            };
            /** @description Refused: sign-in/guest-place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    beginGuestView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        place: string;
                    };
                };
            };
            /** @description Refused: sign-in/guest-place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getHousehold: {
        parameters: {
            query?: {
                day?: string;
                known?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        group: string | null;
                        /** Format: uuid */
                        id: string;
                        members: {
                            birth: string | null;
                            diedOn: string | null;
                            /** Format: date */
                            from: string;
                            name: string;
                            /** Format: uuid */
                            person: string;
                            relation: string;
                        }[];
                        place: string;
                        placeName: string;
                        to: string | null;
                    };
                };
            };
            /** @description Refused: register/no-household */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    recordPrintOfHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            /** @description Refused: register/no-household */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listInspections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            document: string;
                            /** Format: date */
                            from: string;
                            holds: boolean;
                            organisation: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            placeName: string;
                            /** Format: uuid */
                            post: string;
                            /** Format: date */
                            until: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    grantInspection: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: string;
                    from?: string;
                    organisation: string;
                    person: string;
                    place: string;
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: access/inspection-not-yours, access/inspection-days, access/inspection-long, act/malformed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    grantInspectionRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: string;
                    from?: string;
                    organisation: string;
                    person: string;
                    place: string;
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: access/inspection-not-yours, access/inspection-days, access/inspection-long, act/malformed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerAccounts: {
        parameters: {
            query: {
                afterId?: string;
                afterPlace?: string;
                purpose: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            /** Format: uuid */
                            id: string;
                            place: string;
                        } | null;
                        rows: {
                            closedOn: string | null;
                            held: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            openedOn: string;
                            owner: string;
                            ownerName: string | null;
                            period: string | null;
                            place: string;
                            placeName: string;
                            posted: string;
                            purpose: string;
                            spendable: string | null;
                            unit: string;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: ledger/no-account */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerBalance: {
        parameters: {
            query: {
                day: string;
                known?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balance: string;
                        /** Format: date */
                        day: string;
                    };
                };
            };
            /** @description Refused: ledger/no-account */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerFund: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        bars: {
                            amount: string;
                            count: number;
                            /** @enum {string} */
                            kind: "carried" | "in" | "held" | "out";
                            what: string | null;
                            words: components["schemas"]["Words"] | null;
                        }[];
                        /** Format: date */
                        from: string;
                        left: string;
                        /** Format: date */
                        to: string;
                        unit: string;
                    };
                };
            };
            /** @description Refused: ledger/no-account */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerStatement: {
        parameters: {
            query?: {
                belowDay?: string;
                belowTransfer?: string;
                known?: string;
                on?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            closedOn: string | null;
                            held: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            openedOn: string;
                            owner: string;
                            ownerName: string | null;
                            period: string | null;
                            place: string;
                            posted: string;
                            purpose: string;
                            spendable: string | null;
                            unit: string;
                            words: components["schemas"]["Words"];
                        };
                        below: {
                            /** Format: date */
                            day: string;
                            /** Format: uuid */
                            transfer: string;
                        } | null;
                        entries: components["schemas"]["Entry"][];
                    };
                };
            };
            /** @description Refused: ledger/no-account */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerBooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            programme: string;
                            purposes: {
                                purpose: string;
                                unit: string;
                                words: components["schemas"]["Words"];
                            }[];
                            whole: boolean;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerLiability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            owners: number;
                            purpose: string;
                            remaining: string;
                            unit: string;
                            /** Format: date */
                            until: string;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: ledger/no-account */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerMine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["Account"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Voucher"];
                };
            };
            /** @description Refused: ledger/no-transfer */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ledgerTrialBalance: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        lines: {
                            accounts: number;
                            given: string;
                            held: string;
                            purpose: string;
                            received: string;
                            /** @enum {string} */
                            side: "asset" | "liability" | "income" | "expense";
                            unit: string;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: ledger/no-account */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportMyData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: register/no-person */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: sign-in/wrong, sign-in/weak-password */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listMyReaders: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            /** Format: date-time */
                            at: string;
                            fields: string[];
                            kind: string;
                            number: string | null;
                            purpose: string | null;
                            reader: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes: string[];
                        uri: string;
                    };
                };
            };
            /** @description Refused: sign-in/wrong, sign-in/second-on */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                beforeAt?: string;
                beforeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: date-time */
                            at: string;
                            fills: {
                                [key: string]: unknown;
                            };
                            /** Format: uuid */
                            id: string;
                            readAt: string | null;
                            sentence?: components["schemas"]["Words"];
                            subject: string | null;
                            words: string;
                        }[];
                        unread: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    readMessages: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    messages: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    noticeObjectionDecide: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        result: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    noticeObjectionDecideRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        result: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    noticeObjectionTakeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    noticeObjectionTakeBackRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    noticeObjectionEnter: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    line?: number;
                    name?: string;
                    notice: string;
                    phone: string;
                    photos?: string[];
                    receivedAt: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    noticeObjectionEnterRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    line?: number;
                    name?: string;
                    notice: string;
                    phone: string;
                    photos?: string[];
                    receivedAt: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    noticeObjectionObject: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    line?: number;
                    name?: string;
                    notice: string;
                    phone: string;
                    photos?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    noticeObjectionObjectRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    line?: number;
                    name?: string;
                    notice: string;
                    phone: string;
                    photos?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getNoticeInside: {
        parameters: {
            query: {
                for: "board" | "office";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description Refused: notice/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    proposeHours: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    place?: string;
                    reason?: string;
                    rows: {
                        name: {
                            en: string;
                            zh: string;
                        };
                        periods: [
                            string,
                            string
                        ][];
                        season?: {
                            ends: string;
                            starts: string;
                        };
                    }[];
                    source: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        proposal: string;
                    };
                };
            };
            /** @description Refused: parameter/not-yours, parameter/no-place, parameter/past, act/malformed, calendar/wrong-hours, calendar/hours-missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    proposeHoursRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    place?: string;
                    reason?: string;
                    rows: {
                        name: {
                            en: string;
                            zh: string;
                        };
                        periods: [
                            string,
                            string
                        ][];
                        season?: {
                            ends: string;
                            starts: string;
                        };
                    }[];
                    source: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            /** Format: date */
                            from: string;
                            name: components["schemas"]["Words"];
                            periods: string[][];
                            season: {
                                ends: string;
                                starts: string;
                            } | null;
                            source: string;
                        }[];
                        before: {
                            /** Format: date */
                            from: string;
                            name: components["schemas"]["Words"];
                            periods: string[][];
                            season: {
                                ends: string;
                                starts: string;
                            } | null;
                            source: string;
                        }[];
                    };
                };
            };
            /** @description Refused: parameter/not-yours, parameter/no-place, parameter/past, act/malformed, calendar/wrong-hours, calendar/hours-missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    fillTable: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: office-tables/unknown, office-tables/mark, figure/no-place, figure/period */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officeTablesPutAway: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officeTablesPutAwayRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officeTablesReplace: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        sheet: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officeTablesReplaceRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        sheet: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    lookOverTable: {
        parameters: {
            query: {
                place: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: {
                            cell: string;
                            mark: string;
                            sheet: string;
                            words: components["schemas"]["Words"];
                        }[];
                        file: string | null;
                        marks: number;
                    };
                };
            };
            /** @description Refused: office-tables/no-file, sheet/unreadable, sheet/protected, sheet/too-large, sheet/not-xlsx */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officeTablesKeep: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    place: string;
                    sheet: string[];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officeTablesKeepRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    place: string;
                    sheet: string[];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundApply: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    applicant: string;
                    assetsConsent: boolean;
                    authorisation?: string[];
                    card: string;
                    cause: string;
                    frontline: boolean;
                    group: string;
                    hardship: boolean;
                    helpAmount?: string;
                    helpSource?: string;
                    holder: string;
                    months: number;
                    phone: string;
                    place: string;
                    proofs?: string[];
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundApplyFor: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    applicant: string;
                    assetsConsent: boolean;
                    authorisation?: string[];
                    card: string;
                    cause: string;
                    consent?: string[];
                    consentVoice?: string[];
                    frontline: boolean;
                    group: string;
                    hardship: boolean;
                    helpAmount?: string;
                    helpSource?: string;
                    holder: string;
                    months: number;
                    phone: string;
                    place: string;
                    proofs?: string[];
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundApplyForRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    applicant: string;
                    assetsConsent: boolean;
                    authorisation?: string[];
                    card: string;
                    cause: string;
                    consent?: string[];
                    consentVoice?: string[];
                    frontline: boolean;
                    group: string;
                    hardship: boolean;
                    helpAmount?: string;
                    helpSource?: string;
                    holder: string;
                    months: number;
                    phone: string;
                    place: string;
                    proofs?: string[];
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundApplyRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    applicant: string;
                    assetsConsent: boolean;
                    authorisation?: string[];
                    card: string;
                    cause: string;
                    frontline: boolean;
                    group: string;
                    hardship: boolean;
                    helpAmount?: string;
                    helpSource?: string;
                    holder: string;
                    months: number;
                    phone: string;
                    place: string;
                    proofs?: string[];
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        answer: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundAnswerRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        answer: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundApprove: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        meeting: string;
                        opinion?: string;
                        tier: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundApproveRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        meeting: string;
                        opinion?: string;
                        tier: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundAskAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        text?: string;
                        wish: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundAskAgainRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        text?: string;
                        wish: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundAskMore: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundAskMoreRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundBankReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark?: string;
                        why: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundBankReturnRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark?: string;
                        why: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundComplete: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assetsConsent?: boolean;
                        authorisation?: string[];
                        proofs?: string[];
                        text?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundCompleteRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assetsConsent?: boolean;
                        authorisation?: string[];
                        proofs?: string[];
                        text?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundConclude: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        card?: string;
                        family: string;
                        heir?: string;
                        holder?: string;
                        outcome: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundConcludeRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        card?: string;
                        family: string;
                        heir?: string;
                        holder?: string;
                        outcome: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundConfirmVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundConfirmVisitRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundDecline: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                        turnTo: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundDeclineRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                        turnTo: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundLookAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        answer: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundLookAgainRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        answer: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        on: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundPaidRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        on: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundPhoned: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        at: string;
                        card?: string;
                        holder?: string;
                        remark: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundPhonedRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        at: string;
                        card?: string;
                        holder?: string;
                        remark: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundPutOnFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        number: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundPutOnFileRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        number: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundRecordHelp: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        amount: string;
                        on: string;
                        source: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundRecordHelpRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        amount: string;
                        on: string;
                        source: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundReview: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        priority?: boolean;
                        tier: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundReviewRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        priority?: boolean;
                        tier: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundVerify: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundVerifyRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        found: string;
                        on: string;
                        photos?: string[];
                        second: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundVisitRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        found: string;
                        on: string;
                        photos?: string[];
                        second: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    officialsFundWithdrawRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                all?: string;
                day?: string;
                known?: string;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        organisations: {
                            creditCode: string | null;
                            duties: string[];
                            /** Format: date */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            name: string;
                            parent: string | null;
                            phone: string | null;
                            place: string;
                            placeName: string;
                            short: string;
                            sort: number;
                            to: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportOrganisations: {
        parameters: {
            query?: {
                all?: string;
                day?: string;
                known?: string;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query?: {
                day?: string;
                known?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        children: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            short: string;
                            sort: number;
                        }[];
                        creditCode: string | null;
                        duties: string[];
                        /** Format: date */
                        from: string;
                        headcount: number | null;
                        /** Format: uuid */
                        id: string;
                        kind: string;
                        links: {
                            from: {
                                id: string;
                                kind: string;
                                name: string;
                            };
                            /** Format: date */
                            fromDay: string;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            kindWords: components["schemas"]["Words"] | null;
                            to: {
                                id: string;
                                kind: string;
                                name: string;
                            };
                            toDay: string | null;
                        }[];
                        name: string;
                        parent: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        phone: string | null;
                        place: string;
                        placeName: string;
                        posts: {
                            birth: string | null;
                            decidedOn: string | null;
                            document: string | null;
                            /** Format: date */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                            name: string;
                            noticedUntil: string | null;
                            /** Format: uuid */
                            organisation: string;
                            organisationName: string;
                            /** Format: uuid */
                            person: string;
                            place: string;
                            placeName: string;
                            role: string;
                            sex: string | null;
                            sort: number;
                            title: string;
                            to: string | null;
                        }[];
                        short: string;
                        sort: number;
                        to: string | null;
                        versions: {
                            /** Format: date */
                            from: string;
                            kind: string;
                            name: string;
                            place: string;
                            to: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: register/no-organisation */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataAsk: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about: string;
                    place: string;
                    proof?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataAskRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about: string;
                    place: string;
                    proof?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        result: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataAnswerRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        result: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataObject: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        text: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataObjectRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        text: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataReview: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        result: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataReviewRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        result: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataTakeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    ownDataTakeBackRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listParameters: {
        parameters: {
            query: {
                day?: string;
                family?: string;
                place?: string;
                programme: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        place: string;
                        placeName: string;
                        programmes: {
                            families: string[];
                            id: string;
                            words: components["schemas"]["Words"];
                        }[];
                        rows: {
                            family: string | null;
                            /** Format: date */
                            from: string;
                            id: string;
                            place: string;
                            placeName: string;
                            source: string;
                            unit: components["schemas"]["Words"];
                            value: unknown;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getParameterHistory: {
        parameters: {
            query: {
                id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        rows: {
                            /** Format: date */
                            from: string;
                            place: string;
                            placeName: string;
                            proposedBy: string | null;
                            reason: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            signedBy: string | null;
                            source: string;
                            value: unknown;
                        }[];
                        words: components["schemas"]["Words"];
                    };
                };
            };
            /** @description Refused: parameter/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    proposeParameter: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    id: string;
                    place?: string;
                    reason?: string;
                    source: string;
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        proposal: string;
                    };
                };
            };
            /** @description Refused: parameter/unknown, parameter/bad-value, parameter/no-place, parameter/past, parameter/same, parameter/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    proposeParameterRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    id: string;
                    place?: string;
                    reason?: string;
                    source: string;
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            /** Format: date */
                            from: string;
                            place: string;
                            placeName: string;
                            source: string;
                            value: unknown;
                        };
                        before: {
                            /** Format: date */
                            from: string;
                            place: string;
                            placeName: string;
                            source: string;
                            value: unknown;
                        };
                        correction: boolean;
                        until: string | null;
                    };
                };
            };
            /** @description Refused: parameter/unknown, parameter/bad-value, parameter/no-place, parameter/past, parameter/same, parameter/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                after?: string;
                day?: string;
                kind?: "living" | "registered";
                known?: string;
                limit?: number;
                of?: "officials" | "residents";
                organisation?: string;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        next: string | null;
                        officials: {
                            birth: string | null;
                            decidedOn: string | null;
                            document: string | null;
                            /** Format: date */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                            name: string;
                            noticedUntil: string | null;
                            /** Format: uuid */
                            organisation: string;
                            organisationName: string;
                            /** Format: uuid */
                            person: string;
                            place: string;
                            placeName: string;
                            role: string;
                            sex: string | null;
                            sort: number;
                            title: string;
                            to: string | null;
                        }[];
                        residents: {
                            birth: string | null;
                            /** Format: date */
                            from: string;
                            group: string | null;
                            head: string | null;
                            household: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            place: string;
                            placeName: string;
                            relation: string | null;
                            sex: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: register/not-yours, register/no-organisation */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportPeople: {
        parameters: {
            query?: {
                day?: string;
                kind?: "living" | "registered";
                known?: string;
                of?: "officials" | "residents";
                organisation?: string;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: register/not-yours, register/no-organisation */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: {
                day?: string;
                known?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        alias: string[];
                        archive: {
                            birth: string;
                            document: string | null;
                        } | null;
                        birth: string | null;
                        delegations: {
                            delegate: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date */
                            from: string;
                            holder: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            post: string;
                            reason: string;
                            title: string;
                            /** Format: date */
                            until: string;
                        }[];
                        diedOn: string | null;
                        history: {
                            decidedOn: string | null;
                            document: string | null;
                            /** Format: date */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                            noticedUntil: string | null;
                            /** Format: uuid */
                            organisation: string;
                            organisationName: string;
                            /** Format: uuid */
                            person: string;
                            place: string;
                            placeName: string;
                            role: string;
                            sort: number;
                            title: string;
                            to: string | null;
                        }[];
                        household: {
                            group: string | null;
                            head: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: uuid */
                            id: string;
                            relation: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        identity: {
                            kind: string | null;
                            number: string | null;
                        } | null;
                        links: {
                            from: {
                                id: string;
                                kind: string;
                                name: string;
                            };
                            /** Format: date */
                            fromDay: string;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            kindWords: components["schemas"]["Words"] | null;
                            to: {
                                id: string;
                                kind: string;
                                name: string;
                            };
                            toDay: string | null;
                        }[];
                        mergedInto: string | null;
                        name: string;
                        phone: string | null;
                        place: string | null;
                        placeName: string | null;
                        posts: {
                            decidedOn: string | null;
                            document: string | null;
                            /** Format: date */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                            noticedUntil: string | null;
                            /** Format: uuid */
                            organisation: string;
                            organisationName: string;
                            /** Format: uuid */
                            person: string;
                            place: string;
                            placeName: string;
                            role: string;
                            sort: number;
                            title: string;
                            to: string | null;
                        }[];
                        residences: {
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            kind: "living" | "registered";
                            place: string;
                            placeName: string;
                        }[];
                        sex: string | null;
                        /** @enum {string} */
                        view: "own" | "file" | "posts";
                    };
                };
            };
            /** @description Refused: register/no-person */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    recordPrintOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            /** @description Refused: register/no-person */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unmaskPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields: ("phone" | "identity" | "address")[];
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address?: string | null;
                        identity?: string | null;
                        phone?: string | null;
                    };
                };
            };
            /** @description Refused: register/no-person */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    readPeopleList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            field: ("name" | "sex" | "birth" | "identity" | "phone" | "place" | "town" | "address" | "alias") | null;
                            head: string;
                        }[];
                        heads: number;
                        rows: {
                            candidates: {
                                birth: string | null;
                                id: string;
                                name: string;
                                placeName: string | null;
                            }[];
                            /** @enum {string} */
                            fate: "new" | "same" | "corrected" | "differs" | "candidates" | "refused";
                            faults: {
                                cell: string;
                                todo: components["schemas"]["Words"];
                                why: components["schemas"]["Words"];
                            }[];
                            fields: ("name" | "sex" | "birth" | "identity" | "phone" | "place" | "town" | "address" | "alias")[];
                            hidden: number;
                            line: number;
                            person: components["schemas"]["PersonOfList"] | null;
                            shown: {
                                birth: string | null;
                                identity: string | null;
                                name: string;
                                phone: string | null;
                                placeName: string | null;
                            };
                        }[];
                        sheet: string;
                    };
                };
            };
            /** @description Refused: sheet/unreadable, sheet/protected, sheet/too-large, import/no-heads, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    bringPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        choice?: {
                            correct?: boolean;
                            /** @enum {string} */
                            distinctBy?: "papers" | "met" | "village";
                            person?: string;
                        };
                        person: components["schemas"]["PersonOfList"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            done: "added" | "corrected" | "recognised" | "same" | "differs" | "refused";
                            todo: components["schemas"]["Words"] | null;
                            why: components["schemas"]["Words"] | null;
                        }[];
                    };
                };
            };
            /** @description Refused: register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    namePeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    people: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            birthYear: string | null;
                            dead: boolean;
                            group: string | null;
                            head: string | null;
                            household: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "place" | "organisation";
                            name: string;
                            place: string;
                            placeName: string;
                            post: {
                                organisation: string;
                                title: string;
                            } | null;
                        }[];
                        unseen: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    recordPrintOfPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    of?: "officials" | "residents";
                    /** Format: uuid */
                    organisation?: string;
                    place?: string;
                    rows: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            /** @description Refused: register/not-yours, register/no-organisation */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundApply: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    applicant: string;
                    assetsConsent: boolean;
                    authorisation?: string[];
                    card: string;
                    cause: string;
                    frontline: boolean;
                    group: string;
                    hardship: boolean;
                    helpAmount?: string;
                    helpSource?: string;
                    holder: string;
                    months: number;
                    phone: string;
                    place: string;
                    proofs?: string[];
                    publish?: boolean;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundApplyFor: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    applicant: string;
                    assetsConsent: boolean;
                    authorisation?: string[];
                    card: string;
                    cause: string;
                    consent?: string[];
                    consentVoice?: string[];
                    frontline: boolean;
                    group: string;
                    hardship: boolean;
                    helpAmount?: string;
                    helpSource?: string;
                    holder: string;
                    months: number;
                    phone: string;
                    place: string;
                    proofs?: string[];
                    publish?: boolean;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundApplyForRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    applicant: string;
                    assetsConsent: boolean;
                    authorisation?: string[];
                    card: string;
                    cause: string;
                    consent?: string[];
                    consentVoice?: string[];
                    frontline: boolean;
                    group: string;
                    hardship: boolean;
                    helpAmount?: string;
                    helpSource?: string;
                    holder: string;
                    months: number;
                    phone: string;
                    place: string;
                    proofs?: string[];
                    publish?: boolean;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundApplyRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    applicant: string;
                    assetsConsent: boolean;
                    authorisation?: string[];
                    card: string;
                    cause: string;
                    frontline: boolean;
                    group: string;
                    hardship: boolean;
                    helpAmount?: string;
                    helpSource?: string;
                    holder: string;
                    months: number;
                    phone: string;
                    place: string;
                    proofs?: string[];
                    publish?: boolean;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        answer: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundAnswerRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        answer: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundApprove: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                        tier: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundApproveRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion?: string;
                        tier: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundAskAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        text?: string;
                        wish: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundAskAgainRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        text?: string;
                        wish: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundAskMore: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundAskMoreRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundBankReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark?: string;
                        why: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundBankReturnRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark?: string;
                        why: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundComplete: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assetsConsent?: boolean;
                        authorisation?: string[];
                        proofs?: string[];
                        text?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundCompleteRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        assetsConsent?: boolean;
                        authorisation?: string[];
                        proofs?: string[];
                        text?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundConclude: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        card?: string;
                        family: string;
                        heir?: string;
                        holder?: string;
                        outcome: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundConcludeRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        card?: string;
                        family: string;
                        heir?: string;
                        holder?: string;
                        outcome: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundConfirmVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundConfirmVisitRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        agrees: boolean;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundConsentRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        agrees: boolean;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundDecline: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                        turnTo: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundDeclineRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                        turnTo: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundListForPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundListForPaymentRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundListUnpublished: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundListUnpublishedRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundLookAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        answer: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundLookAgainRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        answer: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        on: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundPaidRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        on: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundPhoned: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        at: string;
                        card?: string;
                        holder?: string;
                        remark: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundPhonedRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        at: string;
                        card?: string;
                        holder?: string;
                        remark: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundRecordHelp: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        amount: string;
                        on: string;
                        source: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundRecordHelpRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        amount: string;
                        on: string;
                        source: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundReturnVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        found: string;
                        on: string;
                        record?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundReturnVisitRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        found: string;
                        on: string;
                        record?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundReview: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        priority?: boolean;
                        tier: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundReviewRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        opinion: string;
                        priority?: boolean;
                        tier: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        found: string;
                        on: string;
                        photos?: string[];
                        second: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundVisitRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        found: string;
                        on: string;
                        photos?: string[];
                        second: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pioneerFundWithdrawRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listPlaces: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            grids: number;
                            towns: number;
                            villages: number;
                        };
                        county: {
                            code: string;
                            kind: string;
                            kindWords: components["schemas"]["Words"] | null;
                            name: string;
                            sort: number;
                        } | null;
                        /** Format: date */
                        day: string;
                        towns: {
                            code: string;
                            counts: {
                                grids: number;
                                villages: number;
                            };
                            kind: string;
                            kindWords: components["schemas"]["Words"] | null;
                            lat: number | null;
                            lon: number | null;
                            name: string;
                            sort: number;
                            villages: {
                                code: string;
                                grids: number;
                                kind: string;
                                kindWords: components["schemas"]["Words"] | null;
                                lat: number | null;
                                lon: number | null;
                                name: string;
                                sort: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPlace: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        above: {
                            code: string;
                            name: string;
                        }[];
                        below: {
                            code: string;
                            kind: string;
                            kindWords: components["schemas"]["Words"] | null;
                            name: string;
                            sort: number;
                        }[];
                        code: string;
                        /** Format: date */
                        from: string;
                        fullName: string;
                        kind: string;
                        kindWords: components["schemas"]["Words"] | null;
                        lat: number | null;
                        /** @enum {string} */
                        level: "city" | "county" | "town" | "village" | "grid";
                        lon: number | null;
                        name: string;
                        organisations: {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            name: string;
                            short: string;
                        }[];
                        predecessors: {
                            code: string;
                            name: string;
                        }[];
                        sort: number;
                        successor: {
                            code: string;
                            name: string;
                        } | null;
                        to: string | null;
                        versions: {
                            /** Format: date */
                            from: string;
                            kind: string;
                            name: string;
                            to: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused: register/no-place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelCancel: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelCancelRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelChangeMembers: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        members: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelChangeMembersRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        members: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelClose: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelCloseRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelDecide: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        against: number;
                        entry: string;
                        for: number;
                        note?: string;
                        points?: number;
                        reason?: string;
                        stoodBack?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelDecideRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        against: number;
                        entry: string;
                        for: number;
                        note?: string;
                        points?: number;
                        reason?: string;
                        stoodBack?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelResume: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelResumeRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: Record<string, never>;
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelSign: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        files: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelSignRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        files: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelConvene: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    members: string[];
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    pointsPanelConveneRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    members: string[];
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    recordPrint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    rows: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            /** @description Refused: sheet/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: {
                            [key: string]: components["schemas"]["Words"];
                        };
                        figures: {
                            [key: string]: {
                                counted: components["schemas"]["Words"];
                                of: components["schemas"]["Words"] | null;
                                words: components["schemas"]["Words"];
                            };
                        };
                        id: string;
                        parameters: {
                            family: string | null;
                            id: string;
                            unit: components["schemas"]["Words"];
                            words: components["schemas"]["Words"];
                        }[];
                        roles: {
                            [key: string]: components["schemas"]["Words"];
                        };
                        rules: {
                            [key: string]: components["schemas"]["Words"];
                        };
                        says: {
                            [key: string]: components["schemas"]["Words"];
                        };
                        states: {
                            end: boolean;
                            held: boolean;
                            stage: number;
                            state: string;
                            words: components["schemas"]["Words"];
                        }[];
                        steps: {
                            form: {
                                [key: string]: components["schemas"]["Field"];
                            };
                            from: string[];
                            key: string | null;
                            phrases: components["schemas"]["Words"][];
                            /** @enum {string} */
                            rank: "go" | "usual" | "quiet";
                            step: string;
                            to: string[];
                            words: components["schemas"]["Words"];
                        }[];
                        words: components["schemas"]["Words"];
                    };
                };
            };
            /** @description Refused: programme/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                afterAt?: string;
                afterId?: string;
                state?: "waiting" | "signed" | "withdrawn" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: {
                            afterAt: string;
                            afterId: string;
                        } | null;
                        rows: {
                            /** Format: date-time */
                            at: string;
                            by: string | null;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            /** Format: uuid */
                            id: string;
                            input: unknown;
                            kind: string;
                            kindWords: components["schemas"]["Words"] | null;
                            mine: boolean;
                            names: {
                                [key: string]: string;
                            };
                            place: string;
                            placeName: string;
                            reason: string | null;
                            signable: boolean;
                            /** @enum {string} */
                            state: "waiting" | "signed" | "withdrawn" | "refused";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    settleProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                decision: "sign" | "withdraw" | "turn-down";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: unknown;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        proposal: string;
                        state: string;
                    };
                };
            };
            /** @description Refused: seconded/unknown, seconded/settled, seconded/own-proposal, seconded/not-seen, seconded/not-yours, seconded/not-proposer */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeCorrect: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        column: string;
                        line: number;
                        reason: string;
                        to: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeCorrectRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        column: string;
                        line: number;
                        reason: string;
                        to: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticePutUp: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        photos?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticePutUpRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        photos?: string[];
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeReviewWithheld: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        line: number;
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeReviewWithheldRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        line: number;
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeStrike: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        line: number;
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeStrikeRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        line: number;
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeWithdrawRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        reason: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeWithhold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        line: number;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeWithholdRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        line: number;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                    place: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publicNoticeDraftRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                    place: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listPublicCases: {
        parameters: {
            query?: {
                afterAt?: string;
                afterId?: string;
                kind?: string;
                limit?: number;
                /** @description May travel, percent-encoded, in the header Liuchi-Typed instead: what is typed may be a name */
                q?: string;
                show?: string;
                town?: string;
                village?: string;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        counts: {
                            count: number;
                            show: string;
                            words: components["schemas"]["Words"] | null;
                        }[];
                        days: number;
                        next: {
                            /** Format: date-time */
                            afterAt: string;
                            /** Format: uuid */
                            afterId: string;
                        } | null;
                        rows: components["schemas"]["PublicCase"][];
                    };
                };
            };
            /** @description Refused: public/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        chip: components["schemas"]["Chip"] | null;
                        deadline: components["schemas"]["Deadline"];
                        due: {
                            /** @enum {string} */
                            kind: "overall" | "stage" | "review" | "closed";
                            /** Format: date */
                            on: string;
                        } | null;
                        /** Format: date */
                        filedOn: string;
                        lead: string | null;
                        number: string;
                        photos: string[];
                        placeName: string;
                        rating: components["schemas"]["Words"] | null;
                        result: components["schemas"]["Words"] | null;
                        stages: components["schemas"]["Stage"][];
                        state: string;
                        stateWords: components["schemas"]["Words"] | null;
                        steps: {
                            /** Format: date */
                            on: string;
                            organisation: string | null;
                            words: components["schemas"]["Words"] | null;
                        }[];
                        title: components["schemas"]["Words"] | null;
                    };
                };
            };
            /** @description Refused: public/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        days: number;
                        figures: {
                            /** @enum {string} */
                            audience: "public" | "office";
                            counts: {
                                programme: string;
                            } & {
                                [key: string]: unknown;
                            };
                            denominator?: components["schemas"]["Words"];
                            /** @enum {string} */
                            form: "count" | "money" | "rate";
                            key: string;
                            longest: components["schemas"]["Left"] | null;
                            numerator: components["schemas"]["Words"];
                            of?: {
                                programme: string;
                            } & {
                                [key: string]: unknown;
                            };
                            overview?: boolean;
                            reading: components["schemas"]["Reading"];
                            unit: components["schemas"]["Words"];
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused: public/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    followUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    number: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acts: {
                            form: {
                                [key: string]: components["schemas"]["Field"];
                            };
                            step: string;
                            words: components["schemas"]["Words"];
                        }[];
                        answerable: {
                            place: string;
                            role: components["schemas"]["Words"] | null;
                        } | null;
                        /** Format: date-time */
                        at: string;
                        chip: components["schemas"]["Chip"] | null;
                        closedAt: string | null;
                        deadline: components["schemas"]["Deadline"];
                        dueAt: string | null;
                        /** Format: date-time */
                        filedAt: string;
                        flags: string[];
                        kind: string | null;
                        kindGroup: components["schemas"]["Words"] | null;
                        kindWords: components["schemas"]["Words"] | null;
                        lat: number | null;
                        lead: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        lon: number | null;
                        number: string;
                        onTime: boolean | null;
                        place: string;
                        placeName: string;
                        programme: string;
                        provisional: boolean;
                        rating: components["schemas"]["Words"] | null;
                        result: components["schemas"]["Words"] | null;
                        source: string | null;
                        sourceWords: components["schemas"]["Words"] | null;
                        stage: number;
                        stages: components["schemas"]["Stage"][];
                        state: string;
                        stateWords: components["schemas"]["Words"] | null;
                        steps: {
                            /** Format: date-time */
                            at: string;
                            form: components["schemas"]["ShownValue"][];
                            organisation: string | null;
                            words: components["schemas"]["Words"] | null;
                        }[];
                        title: string | null;
                        /** @enum {string} */
                        urgency: "today" | "soon" | "later" | "new" | "week" | "earlier";
                    };
                };
            };
            /** @description Refused: public/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    actByCode: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                programme: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    form: {
                        [key: string]: components["schemas"]["__schema0"];
                    };
                    number: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        repeated: boolean;
                        state: string;
                        stateWords: components["schemas"]["Words"] | null;
                    };
                };
            };
            /** @description Refused: public/unknown, act/malformed, act/key-reused, case/out-of-turn */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicMap: {
        parameters: {
            query?: {
                show?: string;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        county: string;
                        number: string;
                        towns: {
                            code: string;
                            count: number;
                            lat: number | null;
                            lon: number | null;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Refused: public/unknown, public/no-map */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getAbout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        county: {
                            code: string;
                            name: string;
                        };
                        demonstration: boolean;
                        programmes: {
                            id: string;
                            kinds: {
                                code: string;
                                group: components["schemas"]["Words"][];
                                keywords: string[];
                                pictogram: string | null;
                                plain: components["schemas"]["Words"];
                                words: components["schemas"]["Words"];
                            }[];
                            pictures: {
                                picture: string;
                                usual: string | null;
                                words: components["schemas"]["Words"];
                            }[];
                            words: components["schemas"]["Words"];
                        }[];
                        site: {
                            filing: string | null;
                            host: string | null;
                            mapNumber: string | null;
                        };
                        towns: {
                            code: string;
                            name: string;
                        }[];
                        villages: {
                            code: string;
                            fullName: string;
                            lat: number | null;
                            lon: number | null;
                            name: string;
                            phone: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublishedFile: {
        parameters: {
            query?: {
                size?: "full" | "thumb";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: upload/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                limit?: number;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        rows: {
                            /** Format: date */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            number: string;
                            placeName: string;
                            /** Format: date-time */
                            until: string;
                            words: components["schemas"]["Words"];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description Refused: notice/unknown, notice/gone */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listRefusedHearings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            id: string;
                            outcome: string;
                            /** Format: date-time */
                            recordedAt: string;
                            refusals: {
                                code: string;
                                hears: string;
                                todo: components["schemas"]["Words"];
                                words: components["schemas"]["Words"];
                            }[];
                            /** Format: uuid */
                            subject: string;
                            tries: number;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    creditCode?: string | null;
                    document?: string;
                    /** @default [] */
                    duties?: string[];
                    kind: string;
                    name: string;
                    on?: string;
                    parent?: string | null;
                    phone?: string | null;
                    place: string;
                    short: string;
                    sort: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addOrganisationRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    creditCode?: string | null;
                    document?: string;
                    /** @default [] */
                    duties?: string[];
                    kind: string;
                    name: string;
                    on?: string;
                    parent?: string | null;
                    phone?: string | null;
                    place: string;
                    short: string;
                    sort: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    alias?: string[];
                    archive?: {
                        birth: string;
                        document: string;
                    };
                    birth?: string;
                    /** @enum {string} */
                    distinctBy?: "papers" | "met" | "village";
                    identity?: {
                        /** @enum {string} */
                        kind?: "resident" | "residence-permit" | "hk-macao-permit" | "taiwan-permit" | "foreigner-permanent" | "passport";
                        number: string;
                    };
                    name: string;
                    on?: string;
                    phone?: string;
                    place?: string;
                    registered?: string;
                    /** @enum {string} */
                    sex?: "male" | "female";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addPersonRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    alias?: string[];
                    archive?: {
                        birth: string;
                        document: string;
                    };
                    birth?: string;
                    /** @enum {string} */
                    distinctBy?: "papers" | "met" | "village";
                    identity?: {
                        /** @enum {string} */
                        kind?: "resident" | "residence-permit" | "hk-macao-permit" | "taiwan-permit" | "foreigner-permanent" | "passport";
                        number: string;
                    };
                    name: string;
                    on?: string;
                    phone?: string;
                    place?: string;
                    registered?: string;
                    /** @enum {string} */
                    sex?: "male" | "female";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addPlace: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    document?: string;
                    kind: string;
                    /** @default null */
                    lat?: number | null;
                    /** @default null */
                    lon?: number | null;
                    name: string;
                    on?: string;
                    sort: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addPlaceRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    document?: string;
                    kind: string;
                    /** @default null */
                    lat?: number | null;
                    /** @default null */
                    lon?: number | null;
                    name: string;
                    on?: string;
                    sort: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    aliasPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alias: string;
                    person: string;
                    remove?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    aliasPersonRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alias: string;
                    person: string;
                    remove?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    appoint: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decidedOn?: string;
                    document?: string;
                    from: string;
                    /** @enum {string} */
                    kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                    noticedUntil?: string;
                    organisation: string;
                    person: string;
                    place?: string;
                    role: string;
                    sort: number;
                    title: string;
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    appointRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decidedOn?: string;
                    document?: string;
                    from: string;
                    /** @enum {string} */
                    kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                    noticedUntil?: string;
                    organisation: string;
                    person: string;
                    place?: string;
                    role: string;
                    sort: number;
                    title: string;
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    batchPosts: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: string;
                    ends?: string[];
                    on: string;
                    starts?: {
                        decidedOn?: string;
                        /** @enum {string} */
                        kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                        noticedUntil?: string;
                        organisation: string;
                        person: string;
                        place?: string;
                        role: string;
                        sort: number;
                        title: string;
                        until?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    batchPostsRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: string;
                    ends?: string[];
                    on: string;
                    starts?: {
                        decidedOn?: string;
                        /** @enum {string} */
                        kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                        noticedUntil?: string;
                        organisation: string;
                        person: string;
                        place?: string;
                        role: string;
                        sort: number;
                        title: string;
                        until?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changeHead: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    head: string;
                    household: string;
                    on?: string;
                    others?: {
                        person: string;
                        /** @enum {string} */
                        relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changeHeadRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    head: string;
                    household: string;
                    on?: string;
                    others?: {
                        person: string;
                        /** @enum {string} */
                        relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    creditCode?: string | null;
                    document?: string;
                    duties?: string[];
                    kind?: string;
                    name?: string;
                    on?: string;
                    organisation: string;
                    parent?: string | null;
                    phone?: string | null;
                    place?: string;
                    short?: string;
                    sort?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changeOrganisationRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    creditCode?: string | null;
                    document?: string;
                    duties?: string[];
                    kind?: string;
                    name?: string;
                    on?: string;
                    organisation: string;
                    parent?: string | null;
                    phone?: string | null;
                    place?: string;
                    short?: string;
                    sort?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changePlace: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    kind?: string;
                    lat?: number | null;
                    lon?: number | null;
                    name?: string;
                    on?: string;
                    place: string;
                    sort?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changePlaceRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    kind?: string;
                    lat?: number | null;
                    lon?: number | null;
                    name?: string;
                    on?: string;
                    place: string;
                    sort?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    correctPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string | null;
                    archive?: {
                        birth: string;
                        document: string;
                    } | null;
                    birth?: string | null;
                    diedOn?: null;
                    identity?: {
                        /** @enum {string} */
                        kind?: "resident" | "residence-permit" | "hk-macao-permit" | "taiwan-permit" | "foreigner-permanent" | "passport";
                        number: string;
                    } | null;
                    name?: string;
                    on?: string;
                    person: string;
                    phone?: string | null;
                    sex?: ("male" | "female") | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    correctPersonRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string | null;
                    archive?: {
                        birth: string;
                        document: string;
                    } | null;
                    birth?: string | null;
                    diedOn?: null;
                    identity?: {
                        /** @enum {string} */
                        kind?: "resident" | "residence-permit" | "hk-macao-permit" | "taiwan-permit" | "foreigner-permanent" | "passport";
                        number: string;
                    } | null;
                    name?: string;
                    on?: string;
                    person: string;
                    phone?: string | null;
                    sex?: ("male" | "female") | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    correctPost: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decidedOn?: string;
                    document?: string;
                    from?: string;
                    /** @enum {string} */
                    kind?: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                    noticedUntil?: string;
                    place?: string;
                    post: string;
                    sort?: number;
                    title?: string;
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    correctPostRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decidedOn?: string;
                    document?: string;
                    from?: string;
                    /** @enum {string} */
                    kind?: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                    noticedUntil?: string;
                    place?: string;
                    post: string;
                    sort?: number;
                    title?: string;
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delegate: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    delegate: string;
                    from: string;
                    post: string;
                    reason: string;
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delegateRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    delegate: string;
                    from: string;
                    post: string;
                    reason: string;
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    delegation: string;
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    endDelegationRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    delegation: string;
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    endOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    endPosts?: boolean;
                    on?: string;
                    organisation: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    endOrganisationRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    endPosts?: boolean;
                    on?: string;
                    organisation: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    endPost: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    on?: string;
                    post: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    endPostRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    on?: string;
                    post: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    foundHousehold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    members: {
                        person: string;
                        /** @enum {string} */
                        relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                    }[];
                    on?: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    foundHouseholdRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    members: {
                        person: string;
                        /** @enum {string} */
                        relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                    }[];
                    on?: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    joinHousehold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    on?: string;
                    person: string;
                    /** @enum {string} */
                    relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    joinHouseholdRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    on?: string;
                    person: string;
                    /** @enum {string} */
                    relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    leaveHousehold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    on?: string;
                    person: string;
                    /** @enum {string} */
                    why: "married-out" | "moved" | "died" | "other";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    leaveHouseholdRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    on?: string;
                    person: string;
                    /** @enum {string} */
                    why: "married-out" | "moved" | "died" | "other";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    link: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: {
                        id: string;
                        /** @enum {string} */
                        kind: "person" | "organisation" | "place";
                    };
                    kind: string;
                    on?: string;
                    to: {
                        id: string;
                        /** @enum {string} */
                        kind: "person" | "organisation" | "place";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    linkRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: {
                        id: string;
                        /** @enum {string} */
                        kind: "person" | "organisation" | "place";
                    };
                    kind: string;
                    on?: string;
                    to: {
                        id: string;
                        /** @enum {string} */
                        kind: "person" | "organisation" | "place";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    mergeHouseholds: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    into: string;
                    members: {
                        person: string;
                        /** @enum {string} */
                        relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                    }[];
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    mergeHouseholdsRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    household: string;
                    into: string;
                    members: {
                        person: string;
                        /** @enum {string} */
                        relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                    }[];
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    mergePersons: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                    person: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    mergePersonsRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                    person: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    mergePlaces: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    below?: {
                        from: string;
                        to: string;
                    }[];
                    create?: {
                        kind: string;
                        /** @default null */
                        lat?: number | null;
                        /** @default null */
                        lon?: number | null;
                        name: string;
                        sort: number;
                    };
                    document?: string;
                    from: string[];
                    into: string;
                    name?: string;
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    mergePlacesRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    below?: {
                        from: string;
                        to: string;
                    }[];
                    create?: {
                        kind: string;
                        /** @default null */
                        lat?: number | null;
                        /** @default null */
                        lon?: number | null;
                        name: string;
                        sort: number;
                    };
                    document?: string;
                    from: string[];
                    into: string;
                    name?: string;
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    moveHousehold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    household: string;
                    on?: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    moveHouseholdRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    household: string;
                    on?: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    movePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "living" | "registered";
                    on?: string;
                    person: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    movePersonRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "living" | "registered";
                    on?: string;
                    person: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    recordDeath: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    on?: string;
                    person: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    recordDeathRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document?: string;
                    on?: string;
                    person: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    splitHousehold: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    household: string;
                    members: {
                        person: string;
                        /** @enum {string} */
                        relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                    }[];
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    splitHouseholdRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group?: string;
                    household: string;
                    members: {
                        person: string;
                        /** @enum {string} */
                        relation: "head" | "spouse" | "child" | "grandchild" | "parent" | "sibling" | "other";
                    }[];
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    splitPlace: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    below?: {
                        from: string;
                        to: string;
                    }[];
                    document?: string;
                    heir: string;
                    into: {
                        code: string;
                        kind: string;
                        /** @default null */
                        lat?: number | null;
                        /** @default null */
                        lon?: number | null;
                        name: string;
                        sort: number;
                    }[];
                    on?: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    splitPlaceRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    below?: {
                        from: string;
                        to: string;
                    }[];
                    document?: string;
                    heir: string;
                    into: {
                        code: string;
                        kind: string;
                        /** @default null */
                        lat?: number | null;
                        /** @default null */
                        lon?: number | null;
                        name: string;
                        sort: number;
                    }[];
                    on?: string;
                    place: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    post: string;
                    to: {
                        decidedOn?: string;
                        document?: string;
                        from: string;
                        /** @enum {string} */
                        kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                        noticedUntil?: string;
                        organisation: string;
                        place?: string;
                        role: string;
                        sort: number;
                        title: string;
                        until?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    transferRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    post: string;
                    to: {
                        decidedOn?: string;
                        document?: string;
                        from: string;
                        /** @enum {string} */
                        kind: "substantive" | "concurrent" | "acting" | "seconded" | "borrowed" | "shadowing";
                        noticedUntil?: string;
                        organisation: string;
                        place?: string;
                        role: string;
                        sort: number;
                        title: string;
                        until?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unlink: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link: string;
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unlinkRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link: string;
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        because: components["schemas"]["Because"];
                        /** Format: date */
                        effective?: string;
                        /** Format: uuid */
                        proposal?: string;
                        repeated: boolean;
                        state?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused: act/malformed, act/key-reused, register/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        rows: {
                            next: string | null;
                            over: number;
                            purpose: string;
                            soon: number;
                            words: components["schemas"]["Words"] | null;
                            years: number | null;
                        }[];
                        /** Format: date */
                        until: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sealedIntakeNotOurs: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sealedIntakeNotOursRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        remark: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sealedIntakePassOn: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        channel: string;
                        remark?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sealedIntakePassOnRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        channel: string;
                        remark?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sealedIntakeHandIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phone?: string;
                    photos?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sealedIntakeHandInRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phone?: string;
                    photos?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    searchPlaces: {
        parameters: {
            query: {
                kinds?: string;
                limit?: number;
                /** @description May travel, percent-encoded, in the header Liuchi-Typed instead: what is typed may be a name */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hits: {
                            birthYear: string | null;
                            dead: boolean;
                            group: string | null;
                            head: string | null;
                            household: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "place" | "organisation";
                            name: string;
                            place: string;
                            placeName: string;
                            post: {
                                organisation: string;
                                title: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    dead?: boolean;
                    /**
                     * @default [
                     *       "person"
                     *     ]
                     */
                    kinds?: ("person" | "place" | "organisation")[];
                    /** @default 20 */
                    limit?: number;
                    q: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hits: {
                            birthYear: string | null;
                            dead: boolean;
                            group: string | null;
                            head: string | null;
                            household: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "place" | "organisation";
                            name: string;
                            place: string;
                            placeName: string;
                            post: {
                                organisation: string;
                                title: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        second: boolean;
                    };
                };
            };
            /** @description Refused: sign-in/wrong, sign-in/locked, sign-in/code-over */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    signInSecond: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: sign-in/second-wrong, sign-in/locked */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    makeSheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    heads: string[];
                    list: string;
                    rows: (string | number | null)[][];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: sheet/not-yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    shiftHandoverTakeOver: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        question?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    shiftHandoverTakeOverRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    form: {
                        question?: string;
                    };
                    seen?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    shiftHandoverHandOver: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the sender, one per intention: the same key with the same body answers the same */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    covers: string;
                    place: string;
                    promised?: string;
                    risks?: string;
                    shift: string;
                    toldWhom?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    shiftHandoverHandOverRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    covers: string;
                    place: string;
                    promised?: string;
                    risks?: string;
                    shift: string;
                    toldWhom?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDone"];
                };
            };
            /** @description Refused: act/malformed, act/key-reused, case/out-of-turn, case/not-yours, case/moved-on, case/unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        lists: {
                            capped: boolean;
                            count: number | null;
                            group: components["schemas"]["Words"];
                            key: string;
                            programme: string;
                            words: components["schemas"]["Words"];
                        }[];
                        today: {
                            /** Format: date */
                            day: string;
                            /** @enum {string} */
                            kind: "workday" | "weekend" | "holiday" | "makeup";
                            name: components["schemas"]["Words"] | null;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}

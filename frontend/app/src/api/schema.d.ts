// Written by `npm run gen` from api/openapi.json. Do not edit.
export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts, newest first, for the security administrators
         * @description Accounts, newest first, for the security administrators
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Open an account for somebody of the bureau; the owner is told by mail and sets the password
         * @description Open an account for somebody of the bureau; the owner is told by mail and sets the password
         */
        post: operations["inviteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account: its roles and how it signs in, nothing of what it does
         * @description One account: its roles and how it signs in, nothing of what it does
         */
        get: operations["findAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account: its sessions end and it cannot sign in
         * @description Close an account: its sessions end and it cannot sign in
         */
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a disabled account again
         * @description Open a disabled account again
         */
        post: operations["enableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an account out everywhere
         * @description Sign an account out everywhere
         */
        post: operations["endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the invitation once more
         * @description Write the invitation once more
         */
        post: operations["inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a lost second factor away; it is set up anew at the next sign-in
         * @description Take a lost second factor away; it is set up anew at the next sign-in
         */
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/set-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an account of the bureau other roles; its sessions end
         * @description Give an account of the bureau other roles; its sessions end
         */
        post: operations["setRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget the wrong passwords of an account
         * @description Forget the wrong passwords of an account
         */
        post: operations["unlockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show login or name of an account in full, to security administrators
         * @description Show login or name of an account in full, to security administrators. One value at a time, with a reason, at most so many an hour and a day; who saw what and why stands in the audit log before it is shown. An Idempotency-Key means nothing here: a repeat is a reading of its own.
         */
        post: operations["unmaskAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find accounts by a part of the login or the name
         * @description Find accounts by a part of the login or the name. The words travel in the body, since names have no place in an address.
         */
        post: operations["searchAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appeals: of all employers for reviewers, otherwise of the employer acted for
         * @description Appeals: of all employers for reviewers, otherwise of the employer acted for
         */
        get: operations["listAppeals"];
        put?: never;
        /**
         * Appeal against what was decided about a post or the qualification
         * @description Appeal against what was decided about a post or the qualification
         */
        post: operations["fileAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One appeal with what it is about
         * @description One appeal with what it is about
         */
        get: operations["findAppeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put right what was decided: publish the post, approve the qualification, or undo the measure with all that followed
         * @description Put right what was decided: publish the post, approve the qualification, or undo the measure with all that followed
         */
        post: operations["grantAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave it at what was decided
         * @description Leave it at what was decided
         */
        post: operations["refuseAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an appeal back
         * @description Take an appeal back
         */
        post: operations["withdrawAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A graduate's own applications, or those to the organisation acted for; newest first
         * @description A graduate's own applications, or those to the organisation acted for; newest first
         */
        get: operations["listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One application with its timeline; the employer's first opening is kept
         * @description One application with its timeline; the employer's first opening is kept
         */
        get: operations["findApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the offer; other applications stay as they are
         * @description Accept the offer; other applications stay as they are
         */
        post: operations["acceptApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a signed traineeship or internship agreement; opens no placement
         * @description Record a signed traineeship or internship agreement; opens no placement
         */
        post: operations["agreeWithTrainee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline the offer
         * @description Decline the offer
         */
        post: operations["declineApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * After accepting: withdraw chosen other applications at once, all or none
         * @description After accepting: withdraw chosen other applications at once, all or none
         */
        post: operations["giveUpApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/hire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the hire, which opens a placement; not for traineeships
         * @description Record the hire, which opens a placement; not for traineeships
         */
        post: operations["hireApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint an interview; further ones may follow
         * @description Appoint an interview; further ones may follow
         */
        post: operations["interviewApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an offer, or renew one that is not answered
         * @description Make an offer, or renew one that is not answered
         */
        post: operations["offerApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The graduate's other live applications, with what is proposed to be given up
         * @description The graduate's other live applications, with what is proposed to be given up
         */
        get: operations["listOtherApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse with a reason of the closed list
         * @description Refuse with a reason of the closed list
         */
        post: operations["rejectApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the applicant in view
         * @description Keep the applicant in view
         */
        post: operations["shortlistApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the application back
         * @description Take the application back
         */
        post: operations["withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verifications of the whole log, newest first
         * @description Verifications of the whole log, newest first
         */
        get: operations["listAuditChecks"];
        put?: never;
        /**
         * Have the whole log verified, in the background
         * @description Have the whole log verified, in the background
         */
        post: operations["startAuditCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One verification with its progress and findings
         * @description One verification with its progress and findings
         */
        get: operations["findAuditCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, newest first; that it was read is recorded
         * @description The audit log, newest first; that it was read is recorded
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry with its digests and the proof that it is as it was sealed; that it was read is recorded
         * @description One entry with its digests and the proof that it is as it was sealed; that it was read is recorded
         */
        get: operations["findAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a part of the log away as a table
         * @description Take a part of the log away as a table, newest entries first. The reason is recorded with the number of rows; both, and who took it when, stand in the table. There is the whole table or none: where too many entries fit, none is made.
         */
        post: operations["exportAuditEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The seals of the log, newest first
         * @description The seals of the log, newest first
         */
        get: operations["listAuditSeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/seals/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One seal with its leaves
         * @description One seal with its leaves: with an entry and the public key it can be checked without this site (docs/audit.md).
         */
        get: operations["findAuditSeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How sealing stands, the last checkpoint and the last verification
         * @description How sealing stands, the last checkpoint and the last verification
         */
        get: operations["findAuditStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/deletion/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep an account that was to be deleted, and finish the sign-in
         * @description Keep an account that was to be deleted, and finish the sign-in
         */
        post: operations["cancelDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/email-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a mail address with the link of a mail
         * @description Confirm a mail address with the link of a mail
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a password
         * @description Sign in with a password. Where the account has a second factor, or must have one, the answer is no session but what is asked for next.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session
         * @description End the session
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a sign-in with a code of the second factor, or a recovery code
         * @description Finish a sign-in with a code of the second factor, or a recovery code. Each code is good once. After five wrong ones the sign-in begins anew.
         */
        post: operations["answerMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an authenticator app needs, at a first sign-in that must set up a second factor
         * @description What an authenticator app needs, at a first sign-in that must set up a second factor. Asking again gives the same.
         */
        post: operations["showMfaEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa/enrolment/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up the second factor with its first code and finish the sign-in
         * @description Set up the second factor with its first code and finish the sign-in. The answer holds the recovery codes, this once.
         */
        post: operations["confirmMfaEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link to set a new password sent to the account's mail address
         * @description Have a link to set a new password sent to the account's mail address. The answer is the same whether there is such an account or not.
         */
        post: operations["askPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with the link of a mail; every session ends
         * @description Set a new password with the link of a mail; every session ends
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh cookie for a new access token
         * @description Exchange the refresh cookie for a new access token
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an account as a graduate, or as an employer with an organisation
         * @description Open an account as a graduate, or as an employer with an organisation
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reviewers' list, oldest first; without a status, what waits
         * @description The reviewers' list, oldest first; without a status, what waits
         */
        get: operations["listAuthorisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One authorisation with what happened to it
         * @description One authorisation with what happened to it
         */
        get: operations["findAuthorisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put it in force, by a reviewer who has nothing to do with either side
         * @description Put it in force, by a reviewer who has nothing to do with either side
         */
        post: operations["approveAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File a returned authorisation again
         * @description File a returned authorisation again
         */
        post: operations["resubmitAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it back for correction, by a reviewer
         * @description Send it back for correction, by a reviewer
         */
        post: operations["returnAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End it at once: by an owner, by its agent, or by a reviewer with a reason
         * @description End it at once: by an owner, by its agent, or by a reviewer with a reason
         */
        post: operations["revokeAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorisations/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show whom an authorisation names in full, to reviewers
         * @description Show whom an authorisation names in full, to reviewers. One value at a time, with a reason, at most so many an hour and a day; who saw what and why stands in the audit log before it is shown. An Idempotency-Key means nothing here: a repeat is a reading of its own.
         */
        post: operations["unmaskAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The booths of the employer acted for, newest first
         * @description The booths of the employer acted for, newest first
         */
        get: operations["listBooths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booths/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One booth, for its employer, the host and the bureau
         * @description One booth, for its employer, the host and the bureau
         */
        get: operations["findBooth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Replace the posts that the employer brings
         * @description Replace the posts that the employer brings
         */
        patch: operations["editBooth"];
        trace?: never;
    };
    "/booths/{id}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a booth number, by an officer or the host
         * @description Give a booth number, by an officer or the host
         */
        post: operations["admitBooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booths/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a request or take a booth back, by an officer or the host
         * @description Refuse a request or take a booth back, by an officer or the host
         */
        post: operations["declineBooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booths/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up one's own request or booth
         * @description Give up one's own request or booth
         */
        post: operations["withdrawBooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reported posts: waiting ones with the one due first on top, or decided ones newest first
         * @description Reported posts: waiting ones with the one due first on top, or decided ones newest first
         */
        get: operations["listComplaints"];
        put?: never;
        /**
         * Report a post; anybody may
         * @description Without an account the answer to a challenge is needed, or so much patience that none is. The receipt tells later what came of it.
         */
        post: operations["fileComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case with its reports and the post
         * @description One case with its reports and the post
         */
        get: operations["findComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find nothing wrong; the post is shown again
         * @description Find nothing wrong; the post is shown again
         */
        post: operations["dismissComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the post out of view while it is looked into; applicants are told
         * @description Take the post out of view while it is looked into; applicants are told
         */
        post: operations["freezeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the post again and go on looking into it
         * @description Show the post again and go on looking into it
         */
        post: operations["restoreComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the post down and end its applications; everybody concerned is told
         * @description Take the post down and end its applications; everybody concerned is told
         */
        post: operations["upholdComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A challenge for reporting a post without an account
         * @description A challenge for reporting a post without an account
         */
        post: operations["challengeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the case to work on
         * @description Take the case to work on
         */
        post: operations["nextComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fairs: what comes next first and the past after it, or one month by day
         * @description Fairs: what comes next first and the past after it, or one month by day
         */
        get: operations["listFairs"];
        put?: never;
        /**
         * Plan a fair, by an officer, or by an institution on its own campus
         * @description Plan a fair, by an officer, or by an institution on its own campus
         */
        post: operations["createFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fairs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One fair with the admitted employers and their live posts
         * @description One fair with the admitted employers and their live posts
         */
        get: operations["findFair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a planned fair (merge patch)
         * @description Change a planned fair (merge patch)
         */
        patch: operations["editFair"];
        trace?: never;
    };
    "/fairs/{id}/booths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The requests of a fair, newest first, for the bureau and the host
         * @description The requests of a fair, newest first, for the bureau and the host
         */
        get: operations["listFairBooths"];
        put?: never;
        /**
         * Ask for a booth, by a verified employer, once per fair
         * @description Ask for a booth, by a verified employer, once per fair
         */
        post: operations["requestBooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fairs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a fair that will not take place; those who asked for a booth are told
         * @description End a fair that will not take place; those who asked for a booth are told
         */
        post: operations["cancelFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fairs/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it took place, by an officer; needs evidence and counts in W1
         * @description Record that it took place, by an officer; needs evidence and counts in W1
         */
        post: operations["holdFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fairs/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a planned fair to everyone and take requests, by an officer
         * @description Show a planned fair to everyone and take requests, by an officer
         */
        post: operations["openFair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a PDF, JPEG or PNG of at most 10 MB
         * @description The kind is read from the content. Pictures are kept upright and without metadata, so size and digest are of what is kept. Refused are damaged, mixed, too large and encrypted files, and PDFs with scripts, attachments or actions. Where a virus scanner is set, `scan` says how far it is: until a file is clean only its uploader opens it, and nothing is approved on it.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file back
         * @description For its uploader, their organisation, reviewers when it was handed in for an audit, officers when it proves a placement or a fair. Whoever else than the uploader opens it is recorded.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the virus scan of a file is, for whoever may open it
         * @description How far the virus scan of a file is, for whoever may open it
         */
        get: operations["findFileScan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row of the plan with its figure
         * @description Every row of the plan in its order. Signed out: only what is public, no splits, and no number of people under five; where one part of K1 is withheld so is the next smallest, since it could be told by subtraction. A row without a source has a null value, never 0.
         */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The very rows that make a figure; their counts add up to it
         * @description Analysts and officers see people with masked names and the last four characters of the identity number. All others see people as numbers only: K1 by months joined until each holds at least five, K1a to K1c as one number. K2 and K3 are never public.
         */
        get: operations["listIndicatorRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Month-end figures as they were known then, each beside what is known now; for the bureau
         * @description Newest first. The cursor is the day of the last one.
         */
        get: operations["listSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join with the account of the invited address
         * @description Join with the account of the invited address
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an account for the invited address and join
         * @description Open an account for the invited address and join
         */
        post: operations["joinByInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a link invites to; changes nothing
         * @description What a link invites to; changes nothing
         */
        post: operations["lookAtInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Who am I
         */
        get: operations["findMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Those that authorise the caller or that the caller filed, newest first
         * @description Those that authorise the caller or that the caller filed, newest first
         */
        get: operations["listOwnAuthorisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I agreed to, newest first
         * @description What I agreed to, newest first
         */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a consent: the employer's access ends at once, and a living application with it
         * @description Withdraw a consent: the employer's access ends at once, and a living application with it
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the deletion of my account would mean
         * @description What the deletion of my account would mean
         */
        get: operations["findDeletion"];
        put?: never;
        /**
         * Have my account deleted
         * @description Have my account deleted. At once all sessions end, and consents and living applications are withdrawn. The account is deleted when the cooling-off days are over; until then its owner keeps it by signing in and POST /auth/deletion/cancel.
         */
        post: operations["requestDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link sent to a new mail address, or to the present one to confirm it
         * @description Have a link sent to a new mail address, or to the present one to confirm it
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a copy of everything that is kept about me
         * @description Take a copy of everything that is kept about me: a ZIP with a table of contents, a JSON file for each kind of record, and my uploads.
         */
        post: operations["exportOwnData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether my identity number is known, and its last four characters
         * @description Whether my identity number is known, and its last four characters
         */
        get: operations["findIdentity"];
        /**
         * Record my identity number, once; it is never sent back
         * @description Record my identity number, once; it is never sent back
         */
        put: operations["identify"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own memberships, also those that wait for an authorisation
         * @description The caller's own memberships, also those that wait for an authorisation
         */
        get: operations["listMemberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the site told me, newest first
         * @description What the site told me, newest first
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notices as read, up to one
         * @description Mark notices as read, up to one
         */
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password
         * @description Other sessions end, and the access token with them: refresh it.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give password and code again, for what is refused with proof_needed
         * @description Give password and code again. What is refused with proof_needed then goes on for ten minutes in this session.
         */
        post: operations["proveMyself"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How my account is linked to the identity provider
         * @description How my account is linked to the identity provider
         */
        get: operations["findProviderLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/provider/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go to the identity provider to link my account
         * @description Go to the identity provider to link my account
         */
        post: operations["linkProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/provider/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the link to the identity provider away
         * @description Take the link to the identity provider away
         */
        post: operations["unlinkProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes; the old ones end
         * @description Make new recovery codes; the old ones end
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My résumé; version 0 before the first writing
         * @description My résumé; version 0 before the first writing
         */
        get: operations["findResume"];
        /**
         * Write my résumé; employers see it only as the copy frozen in an application
         * @description Write my résumé; employers see it only as the copy frozen in an application
         */
        put: operations["writeResume"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor, or another one
         * @description Begin to set up a second factor, or another one
         */
        post: operations["startSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up the second factor with its first code
         * @description Other sessions end, and the access token with them: refresh it.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch the second factor off
         * @description Other sessions end, and the access token with them: refresh it.
         */
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How my account is kept safe
         * @description How my account is kept safe
         */
        get: operations["findSecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am signed in, the session used last first
         * @description Where I am signed in, the session used last first
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one of my sessions, at once
         * @description End one of my sessions, at once
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all of my sessions but this one, at once
         * @description End all of my sessions but this one, at once
         */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measures against employers, newest first
         * @description Measures against employers, newest first
         */
        get: operations["listMeasures"];
        put?: never;
        /**
         * Propose to suspend an employer or to revoke its qualification
         * @description A second reviewer confirms it. Suspending hides the posts of the employer; revoking takes them down, ends their applications and gives up booths at fairs to come. Everybody concerned is told.
         */
        post: operations["proposeMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measures/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a colleague's proposal in force
         * @description Put a colleague's proposal in force
         */
        post: operations["confirmMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measures/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a suspension; a revocation is undone on appeal only
         * @description End a suspension; a revocation is undone on appeal only
         */
        post: operations["liftMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measures/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a colleague's proposal
         * @description Refuse a colleague's proposal
         */
        post: operations["refuseMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations, newest first, for the bureau
         * @description Organisations, newest first, for the bureau
         */
        get: operations["listOrgs"];
        put?: never;
        /**
         * Register a further employer with one's own account
         * @description Register a further employer with one's own account
         */
        post: operations["registerOrg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organisation: its public side, and the inside for members and the bureau
         * @description One organisation: its public side, and the inside for members and the bureau
         */
        get: operations["findOrg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the profile and papers of one's own organisation (merge patch)
         * @description Change the profile and papers of one's own organisation (merge patch)
         */
        patch: operations["editOrg"];
        trace?: never;
    };
    "/orgs/{id}/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one's own organisation gave and holds, newest first
         * @description What one's own organisation gave and holds, newest first
         */
        get: operations["listOrgAuthorisations"];
        put?: never;
        /**
         * File an authorisation for a member of another employer, or for an HR agency or dispatch company; by an owner
         * @description File an authorisation for a member of another employer, or for an HR agency or dispatch company; by an owner
         */
        post: operations["fileAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations, newest first, for owners
         * @description Invitations, newest first, for owners
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by mail with a link that works once, for seven days; by an owner
         * @description Invite somebody by mail with a link that works once, for seven days; by an owner
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/invitations/{invitation_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again with another link
         * @description Send an invitation again with another link
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/invitations/{invitation_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an open invitation
         * @description End an open invitation
         */
        post: operations["revokeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one's own membership; the last owner cannot
         * @description End one's own membership; the last owner cannot
         */
        post: operations["leaveOrg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The members of one's own organisation
         * @description The members of one's own organisation
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member's level, by an owner
         * @description Change a member's level, by an owner
         */
        patch: operations["editMember"];
        trace?: never;
    };
    "/orgs/{id}/members/{user_id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a member an owner and oneself a recruiter, by an owner
         * @description Make a member an owner and oneself a recruiter, by an owner
         */
        post: operations["handOverOrg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/members/{user_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End somebody's membership at once, by an owner
         * @description End somebody's membership at once, by an owner
         */
        post: operations["removeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/qualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the papers to the reviewers
         * @description Hand the papers to the reviewers
         */
        post: operations["submitQualification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the contact of an organisation in full, to reviewers and officers
         * @description Show the contact of an organisation in full, to reviewers and officers. One value at a time, with a reason, at most so many an hour and a day; who saw what and why stands in the audit log before it is shown. An Idempotency-Key means nothing here: a repeat is a reading of its own.
         */
        post: operations["unmaskOrg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A graduate's own, an employer's, or for the bureau all; officers get provisional ones with evidence first, oldest first
         * @description A graduate's own, an employer's, or for the bureau all; officers get provisional ones with evidence first, oldest first
         */
        get: operations["listPlacements"];
        put?: never;
        /**
         * Enter an outcome that came about elsewhere, for officers; another officer verifies it
         * @description Enter an outcome that came about elsewhere, for officers; another officer verifies it
         */
        post: operations["enterPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One placement with its ledger
         * @description One placement with its ledger
         */
        get: operations["findPlacement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The graduate's word that it is right; needs the identity number, once
         * @description The graduate's word that it is right; needs the identity number, once
         */
        post: operations["confirmPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The graduate's word that it is wrong; takes it out of every figure until settled
         * @description The graduate's word that it is wrong; takes it out of every figure until settled
         */
        post: operations["disputePlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a paper, by an officer or the employer
         * @description Add a paper, by an officer or the employer
         */
        post: operations["fileEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a dispute in which the record proved right; it is then verified again
         * @description End a dispute in which the record proved right; it is then verified again
         */
        post: operations["settlePlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show name or identity number of a placement's person in full, to officers
         * @description Show name or identity number of a placement's person in full, to officers. One value at a time, with a reason, at most so many an hour and a day; who saw what and why stands in the audit log before it is shown. An Idempotency-Key means nothing here: a repeat is a reading of its own.
         */
        post: operations["unmaskPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify against evidence, by an officer who did not enter it
         * @description Verify against evidence, by an officer who did not enter it
         */
        post: operations["verifyPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/placements/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Strike a placement that never took effect
         * @description Strike a placement that never took effect
         */
        post: operations["voidPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts, newest first: live ones, or with mine=true all of one's own organisation
         * @description Posts, newest first: live ones, or with mine=true all of one's own organisation
         */
        get: operations["listPosts"];
        put?: never;
        /**
         * Save a new draft
         * @description Save a new draft
         */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One post; 410 once it is no longer live
         * @description One post; 410 once it is no longer live
         */
        get: operations["findPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft or returned post (merge patch)
         * @description Change a draft or returned post (merge patch)
         */
        patch: operations["editPost"];
        trace?: never;
    };
    "/posts/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply for a live post with the résumé as it is now
         * @description Apply for a live post with the résumé as it is now
         */
        post: operations["apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop recruiting
         * @description Stop recruiting
         */
        post: operations["closePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What applying for this post asks one to agree to: who gets which data, for what
         * @description What applying for this post asks one to agree to: who gets which data, for what
         */
        get: operations["findConsentOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a draft to the reviewers
         * @description Refused with post_unlawful while a rule stops it; where the law makes an exception, send an objection with its basis, on which a reviewer and a second one decide.
         */
        post: operations["submitPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/take-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a published post from view, for reviewers
         * @description Remove a published post from view, for reviewers
         */
        post: operations["takeDownPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a submitted post back to draft
         * @description Take a submitted post back to draft
         */
        post: operations["withdrawPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of a report, by its receipt
         * @description What came of a report, by its receipt
         */
        get: operations["findReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The areas directly below one; without parent the provinces
         * @description The areas directly below one; without parent the provinces
         */
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What forms offer: kinds, education, employer kinds with their papers, industries
         * @description What forms offer: kinds, education, employer kinds with their papers, industries
         */
        get: operations["findForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the desk worked in a span of days, and how its decisions held
         * @description How the desk worked in a span of days, and how its decisions held
         */
        get: operations["findReviewReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-report/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as an Excel table
         * @description The same as an Excel table
         */
        get: operations["takeReviewReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases: open ones with the one due first on top, decided ones newest first
         * @description Cases: open ones with the one due first on top, decided ones newest first
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case with all rounds of its subject
         * @description One case with all rounds of its subject
         */
        get: operations["findReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a case, or renew the hold on one's own
         * @description Take a case, or renew the hold on one's own
         */
        post: operations["claimReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reviewers to whom a case can be handed
         * @description The reviewers to whom a case can be handed
         */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, return with reasons per field, or reject (qualifications only)
         * @description Rejecting, and approving against a rule that stops posts, is proposed first; a second reviewer carries it out by deciding the same, or contests it.
         */
        post: operations["decideReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a held case to a colleague, with a note
         * @description Hand a held case to a colleague, with a note
         */
        post: operations["handOverReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a held case back
         * @description Put a held case back
         */
        post: operations["releaseReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many cases wait, and what I decided today; or the record of one employer
         * @description How many cases wait, and what I decided today; or the record of one employer
         */
        get: operations["countReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the case to work on: one's own held one, else the one due first
         * @description Take the case to work on: one's own held one, else the one due first
         */
        post: operations["nextReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An institution's own rosters, or for the bureau all, newest first
         * @description An institution's own rosters, or for the bureau all, newest first
         */
        get: operations["listRosters"];
        put?: never;
        /**
         * Add an empty roster, by an institution
         * @description Add an empty roster, by an institution
         */
        post: operations["createRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rosters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One roster
         * @description One roster
         */
        get: operations["findRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rosters/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of a roster, identity numbers masked
         * @description The people of a roster, identity numbers masked
         */
        get: operations["listRosterRows"];
        put?: never;
        /**
         * Take rows in: a file (.xlsx, .csv) or at most 1000 rows as JSON
         * @description Columns of a file: 姓名, 身份证号, 学历, 专业, 学号 and, if known, 毕业去向代码. Good rows go in and bad ones are reported with their number; the same row again changes nothing.
         */
        post: operations["importRosterRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rosters/{id}/rows/{row_id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show name or student number in a row of a roster in full, to officers
         * @description Show name or student number in a row of a roster in full, to officers. One value at a time, with a reason, at most so many an hour and a day; who saw what and why stands in the audit log before it is shown. An Idempotency-Key means nothing here: a repeat is a reading of its own.
         */
        post: operations["unmaskRosterRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules that posts are held against, as they stand
         * @description The rules that posts are held against, as they stand
         */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the severity of a rule, with a reason
         * @description Set the severity of a rule, with a reason
         */
        post: operations["switchRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the rules say of a post while it is written
         * @description What the rules say of a post while it is written
         */
        post: operations["previewScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find live posts by words and filters, with counts per filter
         * @description Find live posts by words and filters, with counts per filter
         */
        get: operations["searchPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traineeships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An employer's own filings, newest first; for the bureau the queue, oldest first
         * @description An employer's own filings, newest first; for the bureau the queue, oldest first
         */
        get: operations["listTraineeships"];
        put?: never;
        /**
         * Save a new filing as a draft, by a verified employer
         * @description Save a new filing as a draft, by a verified employer
         */
        post: operations["createTraineeship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traineeships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One filing with what happened to it
         * @description One filing with what happened to it
         */
        get: operations["findTraineeship"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft or returned filing (merge patch)
         * @description Change a draft or returned filing (merge patch)
         */
        patch: operations["editTraineeship"];
        trace?: never;
    };
    "/traineeships/{id}/adjust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lower or raise an approved headcount; W4 follows
         * @description Lower or raise an approved headcount; W4 follows
         */
        post: operations["adjustTraineeship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traineeships/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fix the headcount, by an officer who did not enter it
         * @description Fix the headcount, by an officer who did not enter it
         */
        post: operations["approveTraineeship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traineeships/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a filing back for correction
         * @description Send a filing back for correction
         */
        post: operations["returnTraineeship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traineeships/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a filing to the bureau
         * @description Hand a filing to the bureau
         */
        post: operations["submitTraineeship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traineeships/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an approved headcount back for a violation; it leaves W4
         * @description Take an approved headcount back for a violation; it leaves W4
         */
        post: operations["withdrawTraineeship"];
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
        Access: {
            /**
             * @description The consent it rests on
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            consent_id?: string;
            /**
             * Format: int64
             * @description Of the consent, to withdraw it
             * @example 1
             */
            consent_version?: number;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            consented_at?: string;
            /**
             * @description Closed for the employer unless open: names are masked then and the résumé is gone
             * @example open
             * @enum {string}
             */
            state: "open" | "withdrawn" | "ended" | "missing";
            /**
             * Format: date-time
             * @description When it ends or ended, once that is known
             * @example 2027-02-21T02:00:00Z
             */
            until?: string;
        };
        Account: {
            /**
             * Format: date-time
             * @example 2026-11-20T02:00:00Z
             */
            created_at: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * @description A mail address is masked; empty once the account is deleted
             * @example s***@example.gov.cn
             */
            login: string;
            /**
             * @description Masked, but for staff
             * @example 向审
             */
            name: string;
            /**
             * @example [
             *       "reviewer"
             *     ]
             */
            roles: string[];
            /**
             * @description deleting: its owner asked for its deletion and may still come back; deleted: a shell that ledgers refer to
             * @example active
             * @enum {string}
             */
            status: "active" | "invited" | "disabled" | "deleting" | "deleted";
            /**
             * Format: int64
             * @example 3
             */
            version: number;
        };
        AccountDetail: {
            /**
             * @example [
             *       "set-roles",
             *       "end-sessions",
             *       "disable"
             *     ]
             */
            actions: string[];
            /**
             * Format: date-time
             * @example 2026-11-20T02:00:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the account is deleted, as its owner asked; until then the owner can keep it by signing in
             * @example 2026-11-30T02:00:00Z
             */
            deletes_at?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            last_sign_in_at?: string;
            /**
             * @description Signs in through the identity provider too
             * @example false
             */
            linked: boolean;
            /**
             * @description Too many wrong passwords just now
             * @example false
             */
            locked: boolean;
            /**
             * @description A mail address is masked; empty once the account is deleted
             * @example s***@example.gov.cn
             */
            login: string;
            /**
             * @description Masked, but for staff
             * @example 向审
             */
            name: string;
            /**
             * @example [
             *       "reviewer"
             *     ]
             */
            roles: string[];
            /**
             * @description A second factor is enrolled
             * @example true
             */
            second_factor: boolean;
            /**
             * Format: int64
             * @description Sessions that have not ended
             * @example 1
             */
            sessions: number;
            /**
             * @description deleting: its owner asked for its deletion and may still come back; deleted: a shell that ledgers refer to
             * @example active
             * @enum {string}
             */
            status: "active" | "invited" | "disabled" | "deleting" | "deleted";
            /**
             * @description What the caller may see in full by POST /accounts/{id}/unmask
             * @example [
             *       "login",
             *       "name"
             *     ]
             */
            unmaskable?: string[];
            /**
             * Format: int64
             * @example 3
             */
            version: number;
        };
        AdjustTraineeshipRequest: {
            /**
             * Format: int64
             * @description At most what was asked for
             * @example 12
             */
            headcount: number;
            /**
             * @description Told to the employer
             * @example 在岗带教人数减少。
             */
            reason: string;
        };
        AdmitBoothRequest: {
            /**
             * @description Unique within the fair
             * @example A12
             */
            booth_no: string;
        };
        AgreeBody: {
            /**
             * Format: int64
             * @example 6
             */
            months: number;
            /**
             * Format: date
             * @example 2026-12-01
             */
            start_on: string;
        };
        Appeal: {
            /**
             * @example [
             *       "grant",
             *       "refuse"
             *     ]
             */
            actions: string[];
            /**
             * @description The state of the subject that the appeal is about
             * @example taken_down
             * @enum {string}
             */
            against: "returned" | "taken_down" | "rejected" | "suspended" | "revoked";
            /** @example 经复核，押金已退还，岗位恢复。 */
            answer?: string;
            /**
             * @description The reason that was given for it
             * @example 收取押金属实。
             */
            because?: string;
            /**
             * Format: date-time
             * @example 2026-11-28T03:00:00Z
             */
            decided_at?: string;
            /**
             * Format: date-time
             * @example 2026-11-30T16:00:00Z
             */
            due_at: string;
            /**
             * Format: date-time
             * @example 2026-11-27T02:00:00Z
             */
            filed_at: string;
            /**
             * @description The caller had a hand in what the appeal is about and cannot decide it
             * @example false
             */
            had_hand?: boolean;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /** @example 永川示例机械有限公司 */
            org_name?: string;
            /** @example false */
            overdue: boolean;
            /** @description The post as it stands, of one appeal */
            post?: components["schemas"]["PostFields"];
            /**
             * @example filed
             * @enum {string}
             */
            status: "filed" | "granted" | "refused" | "withdrawn";
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            subject_id: string;
            /**
             * @example post
             * @enum {string}
             */
            subject_kind: "post" | "qualification";
            /**
             * @description Of the post, or the name of the employer
             * @example 数控车床操作工
             */
            title?: string;
            /**
             * Format: int64
             * @example 1
             */
            version: number;
            /** @example 所述押金为工装借用押金，已当场退还。 */
            words: string;
        };
        Applicant: {
            /** @example bachelor */
            education?: string;
            /** @example 王小永 */
            name: string;
            /** @example 重庆文理学院 */
            school?: string;
        };
        Application: {
            /** @description Whether the employer may still read what the graduate sent */
            access: components["schemas"]["Access"];
            /**
             * @example [
             *       "accept",
             *       "decline",
             *       "withdraw"
             *     ]
             */
            actions: string[];
            applicant: components["schemas"]["Applicant"];
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            applied_at: string;
            /**
             * @example in_site
             * @enum {string}
             */
            channel: "in_site" | "trainee_slot" | "approval";
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @description By the time they are appointed for */
            interviews?: components["schemas"]["Interview"][];
            /** @example 希望从事财务工作。 */
            message?: string;
            /**
             * Format: int64
             * @description Of the agreement
             * @example 6
             */
            months?: number;
            offer?: components["schemas"]["Offer"];
            /**
             * @description Opened by the hire
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            placement_id?: string;
            post: components["schemas"]["ApplicationPost"];
            rejection?: components["schemas"]["Rejection"];
            /** @description In one application's own answer: as it was on the day of applying */
            resume?: components["schemas"]["ResumeFields"];
            /**
             * Format: date-time
             * @description When the employer first opened it
             * @example 2026-11-23T03:00:00Z
             */
            seen_at?: string;
            /**
             * Format: date
             * @description Of the hire or the agreement
             * @example 2026-12-01
             */
            start_on?: string;
            /**
             * @example offered
             * @enum {string}
             */
            status: "submitted" | "shortlisted" | "interviewing" | "offered" | "accepted" | "hired" | "agreed" | "declined" | "rejected" | "withdrawn";
            /**
             * @description Among others: proposed to be given up
             * @example true
             */
            suggested?: boolean;
            /** @description What happened, oldest first; the event seen is the employer's first opening */
            timeline?: components["schemas"]["Happening"][];
            /**
             * Format: date-time
             * @example 2026-11-24T02:00:00Z
             */
            updated_at: string;
            /**
             * Format: int64
             * @example 3
             */
            version: number;
            /**
             * @description Of the hire
             * @example 500118001
             */
            work_area?: string;
        };
        ApplicationPost: {
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            employer_id: string;
            /** @example 永川示例机械有限公司 */
            employer_name: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example job */
            kind: string;
            /**
             * @example month
             * @enum {string}
             */
            pay_unit: "month" | "day" | "hour";
            /** @example published */
            status: string;
            /** @example 总账会计 */
            title: string;
        };
        ApplyRequest: {
            /**
             * @description The text_version of GET /posts/{id}/consent that was read and agreed to; without it nothing is sent
             * @example 2026-11-25
             */
            consent?: string;
            /**
             * @description A few words to the employer
             * @example 希望从事财务工作。
             */
            message?: string;
        };
        ApproveTraineeshipRequest: {
            /**
             * Format: int64
             * @description At most what was asked for
             * @example 18
             */
            headcount: number;
        };
        Area: {
            /** @example 500118001 */
            code: string;
            /** @example 重庆市永川区中山路街道 */
            full_name: string;
            /** @example false */
            has_children: boolean;
            /** @example 中山路街道 */
            name: string;
        };
        AuditCheck: {
            /**
             * @description Who asked for it
             * @example timetable
             * @enum {string}
             */
            by: "auditor" | "timetable";
            /**
             * Format: int64
             * @description Proven by a seal
             * @example 48130
             */
            entries: number;
            /**
             * Format: int64
             * @description 0: everything is as it was sealed
             * @example 0
             */
            findings: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:09Z
             */
            finished_at?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * Format: int64
             * @description Entries looked at so far
             * @example 48000
             */
            looked: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            requested_at: string;
            /**
             * Format: int64
             * @example 311
             */
            seals: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:01Z
             */
            started_at?: string;
            /**
             * @example done
             * @enum {string}
             */
            status: "waiting" | "running" | "done" | "failed";
            /**
             * Format: int64
             * @description of about so many; 0 before it starts
             * @example 48135
             */
            total: number;
            /**
             * @description Why it failed
             * @example checkpoints_unusable
             * @enum {string}
             */
            trouble?: "database" | "checkpoints_unusable";
            /**
             * Format: int64
             * @description After the last seal
             * @example 5
             */
            unsealed: number;
        };
        AuditCheckDetail: {
            /**
             * @description Who asked for it
             * @example timetable
             * @enum {string}
             */
            by: "auditor" | "timetable";
            /**
             * Format: int64
             * @description Proven by a seal
             * @example 48130
             */
            entries: number;
            /**
             * Format: int64
             * @description 0: everything is as it was sealed
             * @example 0
             */
            findings: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:09Z
             */
            finished_at?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @description The first thousand findings */
            list: components["schemas"]["AuditFinding"][];
            /**
             * Format: int64
             * @description Entries looked at so far
             * @example 48000
             */
            looked: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00Z
             */
            requested_at: string;
            /**
             * Format: int64
             * @example 311
             */
            seals: number;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:01Z
             */
            started_at?: string;
            /**
             * @example done
             * @enum {string}
             */
            status: "waiting" | "running" | "done" | "failed";
            /**
             * Format: int64
             * @description of about so many; 0 before it starts
             * @example 48135
             */
            total: number;
            /**
             * @description Why it failed
             * @example checkpoints_unusable
             * @enum {string}
             */
            trouble?: "database" | "checkpoints_unusable";
            /**
             * Format: int64
             * @description After the last seal
             * @example 5
             */
            unsealed: number;
        };
        AuditEntry: {
            /** @example posts.update */
            action: string;
            /**
             * @description The account; missing for visitors and the program itself
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            actor_id?: string;
            /**
             * @description Of the bureau's own people only
             * @example 向审
             */
            actor_name?: string;
            /**
             * @example [
             *       "reviewer"
             *     ]
             */
            actor_roles: string[];
            /**
             * @description Network address
             * @example 192.0.2.7
             */
            address?: string;
            /**
             * @description SHA-256 of the row after it
             * @example 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
             */
            after?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00.123456Z
             */
            at: string;
            /**
             * @description SHA-256 of the row before the change
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            before?: string;
            /** @description What else was recorded; never a personal value */
            data?: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @example 48120
             */
            id: number;
            /**
             * @description What was asked for: an operationId, a page, a command
             * @example decideReview
             */
            operation?: string;
            /**
             * @description The organisation acted for
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            org_id?: string;
            /** @example 经核实情况有变。 */
            reason?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            request_id?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            subject_id?: string;
            /** @example posts */
            subject_kind?: string;
        };
        AuditEntryDetail: {
            /** @example posts.update */
            action: string;
            /**
             * @description The account; missing for visitors and the program itself
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            actor_id?: string;
            /**
             * @description Of the bureau's own people only
             * @example 向审
             */
            actor_name?: string;
            /**
             * @example [
             *       "reviewer"
             *     ]
             */
            actor_roles: string[];
            /**
             * @description Network address
             * @example 192.0.2.7
             */
            address?: string;
            /**
             * @description SHA-256 of the row after it
             * @example 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
             */
            after?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00.123456Z
             */
            at: string;
            /**
             * @description SHA-256 of the row before the change
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            before?: string;
            /** @description What else was recorded; never a personal value */
            data?: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @example 48120
             */
            id: number;
            /**
             * @description What was asked for: an operationId, a page, a command
             * @example decideReview
             */
            operation?: string;
            /**
             * @description The organisation acted for
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            org_id?: string;
            proof: components["schemas"]["AuditProof"];
            /** @example 经核实情况有变。 */
            reason?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            request_id?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            subject_id?: string;
            /** @example posts */
            subject_kind?: string;
        };
        AuditFinding: {
            /**
             * Format: int64
             * @example 4711
             */
            entry?: number;
            /**
             * Format: int64
             * @description First id that a seal which cannot be trusted leaves unproven
             * @example 4700
             */
            from?: number;
            /**
             * @description docs/audit.md lists them
             * @example entry_edited
             */
            kind: string;
            /**
             * Format: int64
             * @description Of a reordered entry: the id its contents were sealed under
             * @example 4712
             */
            other?: number;
            /**
             * Format: int64
             * @example 12
             */
            seal?: number;
            /**
             * Format: int64
             * @description Last such id
             * @example 4800
             */
            upto?: number;
        };
        AuditKey: {
            /**
             * @description It signs now
             * @example true
             */
            current: boolean;
            /**
             * @description First 8 bytes of the SHA-256 of the public key
             * @example 8a1c33f0b5d2e417
             */
            id: string;
        };
        AuditProof: {
            /**
             * @description SHA-256 of the canonical form of the entry as it is
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            digest: string;
            /**
             * @description What is wrong (docs/audit.md)
             * @example entry_edited
             */
            finding?: string;
            /**
             * @description Id and digest, as the seal must hold them
             * @example 000000000000bbf89f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            leaf: string;
            /**
             * Format: int64
             * @description Its place among the leaves of the seal, from 0
             * @example 12
             */
            leaf_no?: number;
            /** @description Without the leaves: GET /audit/seals/{no} has them */
            seal?: components["schemas"]["AuditSeal"];
            /**
             * @description waiting: its seal comes within seconds
             * @example proven
             * @enum {string}
             */
            state: "waiting" | "proven" | "altered";
        };
        AuditSeal: {
            /**
             * Format: int64
             * @description The seal speaks for every id after this one
             * @example 47900
             */
            after_id: number;
            /**
             * Format: int64
             * @description Entries among them
             * @example 230
             */
            count: number;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            hash: string;
            /**
             * @description Name of the key
             * @example 8a1c33f0b5d2e417
             */
            key_id: string;
            /**
             * Format: int64
             * @example 311
             */
            no: number;
            /**
             * @description Hash of the seal before
             * @example 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
             */
            previous: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:02.000001Z
             */
            sealed_at: string;
            /**
             * @description Ed25519 over the hash, in base64
             * @example c2lnbmF0dXJl
             */
            signature: string;
            /**
             * Format: int64
             * @description up to this one
             * @example 48130
             */
            upto_id: number;
        };
        AuditSealDetail: {
            /**
             * Format: int64
             * @description The seal speaks for every id after this one
             * @example 47900
             */
            after_id: number;
            /**
             * Format: int64
             * @description Entries among them
             * @example 230
             */
            count: number;
            /**
             * @description What is wrong with the seal by itself
             * @example seal_edited
             */
            finding?: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            hash: string;
            /**
             * @description Name of the key
             * @example 8a1c33f0b5d2e417
             */
            key_id: string;
            /**
             * @description Per entry its id (8 bytes, big-endian) and digest (32), in base64
             * @example AAAA
             */
            leaves: string;
            /**
             * Format: int64
             * @example 311
             */
            no: number;
            /**
             * @description Hash of the seal before
             * @example 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752
             */
            previous: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:02.000001Z
             */
            sealed_at: string;
            /**
             * @description Ed25519 over the hash, in base64
             * @example c2lnbmF0dXJl
             */
            signature: string;
            /**
             * Format: int64
             * @description up to this one
             * @example 48130
             */
            upto_id: number;
        };
        AuditStatus: {
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            checkpoint_at?: string;
            /**
             * Format: int64
             * @description Seal of the last checkpoint outside the database, 0 for none
             * @example 310
             */
            checkpoint_no: number;
            keys: components["schemas"]["AuditKey"][];
            /**
             * Format: int64
             * @description How long the oldest of them has waited
             * @example 2
             */
            lag_seconds: number;
            /** @description The last verification that ended */
            last_check?: components["schemas"]["AuditCheck"];
            /**
             * Format: int64
             * @description The newest entry
             * @example 48135
             */
            last_id: number;
            /**
             * @description They wait longer than they should
             * @example false
             */
            late: boolean;
            /**
             * @description The program's database role could change the log
             * @example false
             */
            roles_not_separate: boolean;
            /**
             * Format: int64
             * @description The newest seal
             * @example 311
             */
            seal_no: number;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:02Z
             */
            sealed_at?: string;
            /**
             * Format: int64
             * @description Every entry up to this one is sealed
             * @example 48130
             */
            sealed_id: number;
            /**
             * @description Why sealing or its checkpoints do not go on
             * @example disk_full
             * @enum {string}
             */
            trouble?: "database" | "last_seal_forged" | "tail_missing" | "disk_full" | "checkpoints_unusable";
            /**
             * Format: date-time
             * @example 2026-11-23T01:00:00Z
             */
            trouble_since?: string;
            /**
             * Format: int64
             * @description About how many entries wait for their seal
             * @example 5
             */
            waiting: number;
            /**
             * @description Nothing here needs attention
             * @example true
             */
            well: boolean;
        };
        Authorisation: {
            /**
             * @example [
             *       "approve",
             *       "return"
             *     ]
             */
            actions: string[];
            /**
             * @description Masked for reviewers
             * @example 张示例
             */
            agent_name?: string;
            /**
             * @description The agency authorised, with its staff
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a13
             */
            agent_org_id?: string;
            /**
             * @description The agency, or the employers that the person belongs to
             * @example 永川示例人力资源有限公司
             */
            agent_org_names?: string;
            /** @example 91500118MA5U0A1B74 */
            agent_org_uscc?: string;
            /**
             * @description The person authorised
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12
             */
            agent_user_id?: string;
            /**
             * Format: date-time
             * @example 2026-11-24T02:00:00Z
             */
            decided_at?: string;
            /**
             * Format: uuid
             * @description The sealed paper (授权委托书), from POST /files
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            file_id: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            filed_at: string;
            /**
             * @description Masked for reviewers
             * @example 李示例
             */
            filed_by: string;
            /** @description In one authorisation's own answer: what happened, oldest first */
            history?: components["schemas"]["AuthorisationStep"][];
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * @description Who authorises
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            org_id: string;
            /** @example 永川示例机械有限公司 */
            org_name: string;
            /** @example 91500118MA5U0A1B74 */
            org_uscc: string;
            /**
             * @description Why it was returned or ended
             * @example 委托书未盖章。
             */
            reason?: string;
            /**
             * @description What the agent may do, as the paper says
             * @example 代为发布招聘岗位、联系应聘毕业生
             */
            scope: string;
            /**
             * @example filed
             * @enum {string}
             */
            status: "filed" | "returned" | "approved" | "revoked" | "expired";
            /**
             * @description In one authorisation's own answer: what the caller may see in full by POST /authorisations/{id}/unmask
             * @example [
             *       "agent_name",
             *       "filed_by"
             *     ]
             */
            unmaskable?: string[];
            /**
             * Format: date
             * @description Its last day: after today, at most a year away
             * @example 2027-06-30
             */
            valid_until: string;
            /**
             * Format: int64
             * @example 1
             */
            version: number;
        };
        AuthorisationStep: {
            /**
             * Format: date-time
             * @example 2026-11-24T02:00:00Z
             */
            at: string;
            /**
             * @example approve
             * @enum {string}
             */
            event: "approve" | "return" | "resubmit" | "revoke" | "expire";
            /** @example 委托书未盖章。 */
            reason?: string;
            /**
             * @example reviewer
             * @enum {string}
             */
            role: "employer" | "reviewer" | "system";
            /** @example approved */
            to: string;
        };
        Booth: {
            /**
             * @example [
             *       "withdraw"
             *     ]
             */
            actions: string[];
            /** @example A12 */
            booth_no?: string;
            employer: components["schemas"]["Employer"];
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            fair_id: string;
            /** @example 2026届毕业生春季招聘会 */
            fair_name: string;
            /**
             * @example open
             * @enum {string}
             */
            fair_status: "planned" | "open" | "held" | "cancelled";
            /**
             * Format: date
             * @example 2026-12-18
             */
            held_on: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * @example [
             *       "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"
             *     ]
             */
            post_ids: string[];
            /**
             * @description Why it was declined
             * @example 岗位与专业不符。
             */
            reason?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            requested_at: string;
            /**
             * @example requested
             * @enum {string}
             */
            status: "requested" | "admitted" | "declined" | "withdrawn";
            /**
             * Format: int64
             * @example 1
             */
            version: number;
        };
        BoothPosts: {
            /**
             * @description Posts of one's own that are live or will be
             * @example [
             *       "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"
             *     ]
             */
            post_ids: string[];
        };
        Challenge: {
            /**
             * Format: int64
             * @description So many leading zero bits must SHA-256(challenge + ':' + answer) have
             * @example 16
             */
            bits: number;
            /** @example AAABk… */
            challenge: string;
            /**
             * Format: int64
             * @description Seconds after which no answer is needed
             * @example 20
             */
            patience: number;
        };
        ChallengeComplaintRequest: {
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            post_id: string;
        };
        CodeInputBody: {
            /**
             * @description Six digits of the app, or a recovery code
             * @example 123456
             */
            code: string;
            /**
             * @description From the step before
             * @example p9w…
             */
            mfa_token: string;
        };
        Colleague: {
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 审核员甲 */
            name: string;
        };
        Colleagues: {
            items: components["schemas"]["Colleague"][];
        };
        Complaint: {
            /**
             * @example [
             *       "freeze",
             *       "uphold",
             *       "dismiss"
             *     ]
             */
            actions: string[];
            /**
             * Format: int64
             * @description Reports, in lists
             * @example 3
             */
            count?: number;
            /**
             * Format: date-time
             * @example 2026-11-27T03:00:00Z
             */
            decided_at?: string;
            /**
             * Format: date-time
             * @example 2026-11-29T16:00:00Z
             */
            due_at: string;
            /** @example true */
            held_by_me: boolean;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-27T02:15:00Z
             */
            lease_until?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /** @example 永川示例机械有限公司 */
            org_name?: string;
            /** @example false */
            overdue: boolean;
            /** @description As it stands */
            post?: components["schemas"]["PostFields"];
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            post_id: string;
            /** @example frozen */
            post_status?: string;
            /** @example 收取押金属实。 */
            reason?: string;
            /** @description What was reported; who did is not told */
            reports?: components["schemas"]["Report"][];
            /**
             * @example received
             * @enum {string}
             */
            status: "received" | "checking" | "upheld" | "dismissed";
            /** @example 数控车床操作工 */
            title?: string;
            /**
             * Format: int64
             * @example 2
             */
            version: number;
        };
        ConfirmPlacementRequest: {
            /**
             * @description Needed when it is not known yet; never sent back
             * @example 11010519491231002X
             */
            identity_number?: string;
        };
        Consent: {
            /**
             * @description Whether the recipient may still read what was sent: no longer when the consent was withdrawn, or the application ended long ago
             * @example open
             * @enum {string}
             */
            access: "open" | "withdrawn" | "ended";
            /**
             * Format: int64
             * @description For how long after the end of the application the recipient may read it
             * @example 90
             */
            access_days: number;
            /**
             * Format: date-time
             * @description When that ends or ended, once it is known
             * @example 2027-02-21T02:00:00Z
             */
            access_until?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            application_id: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            given_at: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            items: components["schemas"]["ConsentItem"][];
            /**
             * @description Withdrawing the consent would withdraw the application too
             * @example true
             */
            live: boolean;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /** @example 总账会计 */
            post_title: string;
            /**
             * @example apply
             * @enum {string}
             */
            purpose: "apply";
            /** @example 永川示例机械有限公司 */
            recipient: string;
            /** @example 2026-11-25 */
            text_version: string;
            /**
             * Format: int64
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-24T02:00:00Z
             */
            withdrawn_at?: string;
        };
        ConsentItem: {
            /** @example contact */
            code: string;
            /**
             * @description In the language of Accept-Language
             * @example 手机号码和电子邮箱
             */
            label: string;
        };
        ConsentOffer: {
            /**
             * Format: int64
             * @description For how long after the end of the application the recipient may read it
             * @example 90
             */
            access_days: number;
            /** @description What the recipient gets */
            items: components["schemas"]["ConsentItem"][];
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /**
             * @description Who gets the résumé
             * @example 永川示例机械有限公司
             */
            recipient: string;
            /**
             * @description What one agrees to, in the language of Accept-Language
             * @example 我同意本站将我此刻的简历提供给……
             */
            text: string;
            /**
             * @description Send as consent when applying
             * @example 2026-11-25
             */
            text_version: string;
        };
        Consequences: {
            /**
             * Format: int64
             * @description Trainee agreements that are kept, sealed
             * @example 0
             */
            agreements: number;
            /**
             * Format: int64
             * @description For how long the account can still be kept, by signing in
             * @example 7
             */
            cooling_off_days: number;
            /**
             * Format: int64
             * @description For how long what is kept stays, at least
             * @example 5
             */
            evidence_years: number;
            /**
             * Format: int64
             * @description Withdrawn at once, and not restored when the account is kept
             * @example 2
             */
            live_applications: number;
            /**
             * Format: int64
             * @description Placement records that are kept, sealed, as the law asks
             * @example 1
             */
            placements: number;
            /**
             * Format: int64
             * @description Rows in rosters of schools, which are the school's
             * @example 1
             */
            roster_rows: number;
            /**
             * @description Organisations to be handed over first
             * @example [
             *       "永川示例机械有限公司"
             *     ]
             */
            sole_owner_of: string[];
        };
        Copy: {
            /**
             * Format: double
             * @description The share of what they have in common, 0 to 1
             * @example 0.87
             */
            like: number;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /** @example 永川示例机械有限公司 */
            org_name: string;
            /**
             * @description By the same employer
             * @example false
             */
            own: boolean;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            post_id: string;
            /**
             * @example published
             * @enum {string}
             */
            status: "in_review" | "returned" | "published" | "frozen" | "closed" | "expired" | "taken_down";
            /** @example 数控车床操作工 */
            title: string;
        };
        DecideReviewRequest: {
            /** @description U1 to U11 as ticked, for qualifications */
            checks?: {
                [key: string]: boolean;
            };
            /**
             * @example return
             * @enum {string}
             */
            decision: "approve" | "return" | "reject" | "contest";
            /** @description Field of the form, and what to change */
            field_reasons?: {
                [key: string]: string;
            };
            /**
             * @description Needed for return and reject, unless a field has one
             * @example 请写明基本工资。
             */
            reason?: string;
            /** @description Each find of the screening upheld or dismissed; needed before approving, but for warnings */
            verdicts?: components["schemas"]["HitVerdict"][];
        };
        Deletion: {
            /**
             * Format: date-time
             * @description Until then the account can be kept, by signing in
             * @example 2026-11-30T02:00:00Z
             */
            deletes_at: string;
        };
        DeletionInputBody: {
            proof: components["schemas"]["Proof"];
            /**
             * @description That the consequences were read; true, or the request is refused
             * @example true
             */
            understood: boolean;
        };
        Departure: {
            /**
             * Format: uri
             * @description Where to go with the browser
             * @example https://id.example.gov.cn/authorize?client_id=liuyong
             */
            url: string;
        };
        Document: {
            /**
             * Format: date
             * @example 2031-05-01
             */
            expires_on?: string;
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            file_id: string;
            /**
             * @description The paper has no last day
             * @example false
             */
            long_term?: boolean;
            /** @example 91500118MA5U0A1B74 */
            number?: string;
            /**
             * @description One of the papers of the employer kind, see GET /reference/forms
             * @example business_license
             */
            type: string;
        };
        EmailInputBody: {
            /** @example xiaoyong@example.com */
            email: string;
            proof: components["schemas"]["Proof"];
        };
        Employer: {
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example enterprise */
            kind?: string;
            /** @example 永川示例机械有限公司 */
            name: string;
            /** @example true */
            verified: boolean;
            /** @example 2027-03-01 */
            verified_until?: string;
        };
        EmployerKind: {
            /** @example bachelor */
            code: string;
            /** @example Bachelor */
            en: string;
            papers: components["schemas"]["QualifyingPaper"][];
            /**
             * @example [
             *       "91"
             *     ]
             */
            uscc_prefixes: string[];
            /** @example 本科 */
            zh: string;
        };
        EnrolmentInputBody: {
            /**
             * @description From the sign-in
             * @example p9w…
             */
            mfa_token: string;
        };
        EnterBody: {
            /** @example 永川区示例局 */
            employer_name: string;
            /**
             * @description Only flexible work has none
             * @example 11500118MB0000000X
             */
            employer_uscc?: string;
            evidence?: components["schemas"]["EvidenceBody"][];
            /**
             * @description Never sent back
             * @example 11010519491231002X
             */
            identity_number: string;
            /**
             * @example civil_servant
             * @enum {string}
             */
            kind: "contract" | "trainee_retained" | "civil_servant" | "public_institution" | "public_welfare" | "grassroots" | "founder" | "flexible";
            /** @example 王小永 */
            name: string;
            origin?: components["schemas"]["Origin"];
            /**
             * Format: date
             * @example 2026-09-01
             */
            start_on: string;
            /** @example 500118 */
            work_area: string;
        };
        EvidenceBody: {
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            file_id: string;
            /**
             * Format: date
             * @description The day of the paper; missing: today
             * @example 2026-12-01
             */
            happened_on?: string;
            /**
             * @description E1 to E7; traineeship and internship papers are refused
             * @example E2
             */
            kind: string;
            /** @example 合同期三年。 */
            note?: string;
        };
        EvidenceKind: {
            /** @example Labour contract with employment registration */
            en: string;
            /** @example E2 */
            kind: string;
            /**
             * @description Lets the placement be verified
             * @example true
             */
            sufficient: boolean;
            /** @example 劳动（聘用）合同及就业登记 */
            zh: string;
        };
        Experience: {
            /**
             * Format: date
             * @example 2025-07-01
             */
            from_on: string;
            /** @example 永川示例机械有限公司 */
            place?: string;
            /** @example 协助编制凭证与报表。 */
            text?: string;
            /** @example 财务助理（实习） */
            title: string;
            /**
             * Format: date
             * @description Missing: until now
             * @example 2025-12-31
             */
            to_on?: string;
        };
        ExtractBody: {
            /** @example posts.update */
            action?: string;
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            actor?: string;
            /** @example 192.0.2.7 */
            address?: string;
            /**
             * @example xlsx
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /**
             * Format: date-time
             * @example 2026-11-22T16:00:00Z
             */
            from?: string;
            /** @example decideReview */
            operation?: string;
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            organisation?: string;
            /**
             * @description Why, at least four characters; recorded, and written into the table
             * @example 季度审计抽查
             */
            reason: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            request?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            subject_id?: string;
            /** @example posts */
            subject_kind?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T16:00:00Z
             */
            until?: string;
        };
        FactorInputBody: {
            /**
             * @description The first code of the app
             * @example 123456
             */
            code: string;
            /**
             * @description From the step before
             * @example p9w…
             */
            mfa_token: string;
        };
        Fair: {
            /**
             * @example [
             *       "request_booth"
             *     ]
             */
            actions: string[];
            /** @example 永川 */
            area_name?: string;
            /**
             * Format: int64
             * @description Once held: job seekers who came
             * @example 1500
             */
            attendee_count?: number;
            /**
             * Format: date
             * @description The last day to ask for a booth
             * @example 2026-12-11
             */
            booking_closes_on: string;
            /**
             * @description Employers may ask for a booth today
             * @example true
             */
            books: boolean;
            /**
             * Format: int64
             * @example 80
             */
            booth_count: number;
            /**
             * @description GB/T 2260 or statistical code
             * @example 500118
             */
            campus_area: string;
            /**
             * @description Begins with the institution's name
             * @example 重庆文理学院红河校区
             */
            campus_name: string;
            /**
             * Format: int64
             * @description Admitted
             * @example 42
             */
            employer_count: number;
            /** @description In one fair's own answer: admitted employers by booth number */
            employers?: components["schemas"]["FairEmployer"][];
            /**
             * @description For the bureau and the host
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            evidence_file_id?: string;
            /**
             * @description For the bureau and the host
             * @example 公告、参会单位名单与现场照片存档。
             */
            evidence_note?: string;
            /**
             * Format: date
             * @example 2026-12-18
             */
            held_on: string;
            /**
             * @description The institution that planned it on its own campus
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            host_id?: string;
            /** @example 重庆文理学院 */
            host_name?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 面向2026届毕业生的综合招聘会。 */
            intro?: string;
            /**
             * @description Only general and specialised fairs count in W1
             * @example general
             * @enum {string}
             */
            kind: "general" | "specialised" | "online" | "talk";
            /** @example 2026届毕业生春季招聘会 */
            name: string;
            /**
             * @description Asia/Shanghai
             * @example 09:30
             */
            opens_at?: string;
            /** @description For employers: their own request */
            own_booth?: components["schemas"]["Booth"];
            /** @example 体育馆一楼 */
            place: string;
            /**
             * Format: int64
             * @description Posts that admitted employers bring; in one fair's own answer the live ones
             * @example 130
             */
            post_count: number;
            /** @description In one fair's own answer: their live posts */
            posts?: components["schemas"]["FairPost"][];
            /**
             * @description Why it was cancelled
             * @example 场地检修。
             */
            reason?: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "planned" | "open" | "held" | "cancelled";
            /**
             * Format: int64
             * @example 2
             */
            version: number;
            /**
             * Format: int64
             * @description For the bureau and the host: requests not decided yet
             * @example 3
             */
            waiting_count?: number;
        };
        FairEmployer: {
            /** @example A12 */
            booth_no: string;
            employer: components["schemas"]["Employer"];
            /**
             * @description Live posts only
             * @example [
             *       "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"
             *     ]
             */
            post_ids: string[];
        };
        FairFields: {
            /**
             * Format: date
             * @description The last day to ask for a booth
             * @example 2026-12-11
             */
            booking_closes_on: string;
            /**
             * Format: int64
             * @example 80
             */
            booth_count: number;
            /**
             * @description GB/T 2260 or statistical code
             * @example 500118
             */
            campus_area: string;
            /**
             * @description Begins with the institution's name
             * @example 重庆文理学院红河校区
             */
            campus_name: string;
            /**
             * Format: date
             * @example 2026-12-18
             */
            held_on: string;
            /** @example 面向2026届毕业生的综合招聘会。 */
            intro?: string;
            /**
             * @description Only general and specialised fairs count in W1
             * @example general
             * @enum {string}
             */
            kind: "general" | "specialised" | "online" | "talk";
            /** @example 2026届毕业生春季招聘会 */
            name: string;
            /**
             * @description Asia/Shanghai
             * @example 09:30
             */
            opens_at?: string;
            /** @example 体育馆一楼 */
            place: string;
        };
        FairPatch: {
            /**
             * Format: date
             * @example 2026-12-11
             */
            booking_closes_on?: string;
            /**
             * Format: int64
             * @example 80
             */
            booth_count?: number;
            /** @example 500118 */
            campus_area?: string;
            /** @example 重庆文理学院红河校区 */
            campus_name?: string;
            /**
             * Format: date
             * @example 2026-12-18
             */
            held_on?: string;
            /** @example 面向2026届毕业生的综合招聘会。 */
            intro?: string;
            /**
             * @example general
             * @enum {string}
             */
            kind?: "general" | "specialised" | "online" | "talk";
            /** @example 2026届毕业生春季招聘会 */
            name?: string;
            /** @example 09:30 */
            opens_at?: string;
            /** @example 体育馆一楼 */
            place?: string;
        };
        FairPost: {
            /** @example 永川·中山路街道 */
            area_name?: string;
            /**
             * Format: date
             * @example 2026-12-20
             */
            closes_on: string;
            /** @example bachelor */
            education: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            employer_id: string;
            /**
             * Format: int64
             * @example 2
             */
            headcount: number;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example job */
            kind: string;
            /**
             * Format: int64
             * @example 8000
             */
            pay_max_yuan: number;
            /**
             * Format: int64
             * @example 6000
             */
            pay_min_yuan: number;
            /**
             * Format: int64
             * @example 13
             */
            pay_months: number;
            /**
             * @example month
             * @enum {string}
             */
            pay_unit: "month" | "day" | "hour";
            /** @example 总账会计 */
            title: string;
            /** @example 500118001 */
            work_area: string;
        };
        Figures: {
            /**
             * Format: date
             * @description The day as of which the figures are told
             * @example 2026-08-31
             */
            as_of: string;
            items: components["schemas"]["Indicator"][];
            /** @example 2026-01 */
            programme_version: string;
            /**
             * Format: int64
             * @example 2026
             */
            year: number;
        };
        File: {
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 营业执照.pdf */
            name: string;
            /**
             * @description What GET /files/{id}/scan says from then on
             * @example pending
             * @enum {string}
             */
            scan: "unscanned" | "pending" | "clean" | "infected";
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            sha256: string;
            /**
             * Format: int64
             * @description Bytes
             * @example 182733
             */
            size: number;
            /** @example application/pdf */
            type: string;
        };
        FileAppealRequest: {
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            subject_id: string;
            /**
             * @example post
             * @enum {string}
             */
            subject_kind: "post" | "qualification";
            /** @example 所述押金为工装借用押金，已当场退还。 */
            words: string;
        };
        FileAuthorisationRequest: {
            /**
             * @description an HR agency or dispatch company, by its credit code
             * @example 91500118MA5U0A1B74
             */
            agent_uscc?: string;
            /**
             * Format: uuid
             * @description The sealed paper (授权委托书), from POST /files
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            file_id: string;
            /**
             * @description What the agent may do, as the paper says
             * @example 代为发布招聘岗位、联系应聘毕业生
             */
            scope: string;
            /**
             * Format: uuid
             * @description A member who waits; or
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12
             */
            user_id?: string;
            /**
             * Format: date
             * @description Its last day: after today, at most a year away
             * @example 2027-06-30
             */
            valid_until: string;
        };
        FileComplaintRequest: {
            /** @example 48213 */
            answer?: string;
            /**
             * @example fee
             * @enum {string}
             */
            category: "fee" | "fraud" | "false" | "discrimination" | "other";
            /**
             * @description Without an account
             * @example AAABk…
             */
            challenge?: string;
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            post_id: string;
            /** @example 面试时要求先交五百元押金。 */
            words: string;
        };
        FileScan: {
            /**
             * @description unscanned: there is no scanner; pending: ask again in some seconds; infected: the content has been deleted
             * @example clean
             * @enum {string}
             */
            scan: "unscanned" | "pending" | "clean" | "infected";
        };
        Forms: {
            /** @example 500118 */
            district: string;
            educations: components["schemas"]["Term"][];
            employer_kinds: components["schemas"]["EmployerKind"][];
            /**
             * @example [
             *       "full_time"
             *     ]
             */
            employment_forms: string[];
            evidence_kinds: components["schemas"]["Term"][];
            industries: components["schemas"]["Industry"][];
            /** @description The district's own, whose campus is known */
            institutions: components["schemas"]["Institution"][];
            /**
             * @description Nothing of applications, placements and rosters goes meanwhile
             * @example false
             */
            keep_hold: boolean;
            /** @description How long what is kept */
            kept: components["schemas"]["Keeping"][];
            kinds: components["schemas"]["Kind"][];
            /**
             * Format: int64
             * @example 90
             */
            max_validity_days: number;
            minimum_wage: components["schemas"]["Wage"];
            placement_kinds: components["schemas"]["PlacementKind"][];
            /**
             * Format: int64
             * @description Working days within which a post that was handed in is to be decided on
             * @example 2
             */
            post_review_workdays: number;
            /** @description Why an application may be refused */
            reject_reasons: components["schemas"]["RejectReason"][];
            /**
             * @example [
             *       "100-499"
             *     ]
             */
            sizes: string[];
            /**
             * @description Least and most
             * @example [
             *       3,
             *       12
             *     ]
             */
            trainee_months: number[];
        };
        GiveUpBody: {
            /**
             * @description The applications to withdraw
             * @example [
             *       "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"
             *     ]
             */
            ids: string[];
        };
        HandOverReviewRequest: {
            /** @example 我下午请假，请接着核对薪酬。 */
            note: string;
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            to: string;
        };
        Happening: {
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            at: string;
            /**
             * @example shortlist
             * @enum {string}
             */
            event: "apply" | "seen" | "shortlist" | "interview" | "offer" | "reject" | "hire" | "agree" | "withdraw" | "accept" | "decline";
            /** @example 已接受其他岗位 */
            reason?: string;
            /**
             * @example employer
             * @enum {string}
             */
            role: "graduate" | "employer";
            /**
             * @description The state it led to
             * @example shortlisted
             */
            status?: string;
        };
        HireBody: {
            /**
             * Format: date
             * @example 2026-12-01
             */
            start_on: string;
            /**
             * @description Where the person actually works; missing: as the post says
             * @example 500118001
             */
            work_area?: string;
        };
        Hit: {
            /** @example 500118001 */
            area: string;
            /** @example 永川·中山路街道 */
            area_name: string;
            /** @example 2026-12-20 */
            closes_on: string;
            /** @example bachelor */
            education: string;
            employer: components["schemas"]["Employer"];
            /**
             * Format: int64
             * @example 2
             */
            headcount: number;
            /** @description Field, and its text with <mark> around matches; everything else is escaped */
            highlight?: {
                [key: string]: string;
            };
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example job */
            kind: string;
            /**
             * Format: int64
             * @example 8000
             */
            pay_max_yuan: number;
            /**
             * Format: int64
             * @description 0: not stated
             * @example 6000
             */
            pay_min_yuan: number;
            /**
             * Format: int64
             * @example 13
             */
            pay_months: number;
            /**
             * @example month
             * @enum {string}
             */
            pay_unit: "month" | "day" | "hour";
            /** @example 2026-11-20 */
            published_on: string;
            /**
             * @description Collected posts: where it was taken from
             * @example 示例招聘网
             */
            source?: string;
            /** @example 总账会计 */
            title: string;
            /**
             * Format: int64
             * @example 6
             */
            trainee_months?: number;
        };
        HitVerdict: {
            /**
             * Format: int64
             * @description Its place among the hits, from 0
             * @example 0
             */
            hit: number;
            /** @example 指的是服务对象，不是招聘条件。 */
            reason?: string;
            /**
             * @description false: dismissed, with the reason
             * @example false
             */
            upheld: boolean;
        };
        HoldFairRequest: {
            /**
             * Format: int64
             * @description Job seekers who came
             * @example 1500
             */
            attendee_count: number;
            /**
             * Format: uuid
             * @description From POST /files
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            evidence_file_id?: string;
            /**
             * @description What evidence there is and where it is kept
             * @example 公告、参会单位名单与现场照片存档。
             */
            evidence_note: string;
        };
        IdentifyRequest: {
            /**
             * @description GB 11643-1999
             * @example 11010519491231002X
             */
            identity_number: string;
        };
        Identity: {
            /** @example true */
            known: boolean;
            /**
             * @description All but the last four characters hidden
             * @example **************0014
             */
            masked: string;
        };
        ImportProblem: {
            /** @example citizen_id_check */
            code: string;
            /** @example identity_number */
            column?: string;
            /**
             * @description In the language of Accept-Language
             * @example 身份证号码校验位不符，请核对是否输错。
             */
            message: string;
            /**
             * @description The row was not taken
             * @example true
             */
            refused: boolean;
            /**
             * Format: int64
             * @description Line of the file, or place in rows counted from 1
             * @example 17
             */
            row: number;
        };
        ImportReport: {
            /**
             * Format: int64
             * @example 4200
             */
            added: number;
            /**
             * Format: int64
             * @example 3
             */
            changed: number;
            /** @description In the order of the rows */
            problems: components["schemas"]["ImportProblem"][];
            /**
             * Format: int64
             * @description Rows read
             * @example 4210
             */
            read: number;
            /**
             * Format: int64
             * @example 2
             */
            refused: number;
            /**
             * Format: int64
             * @example 5
             */
            unchanged: number;
        };
        Indicator: {
            /** @description Staff: graduate, vocational, other_youth */
            by_group?: {
                [key: string]: number;
            };
            /** @description Staff: by month of the first counted start */
            by_month?: components["schemas"]["IndicatorMonth"][];
            /**
             * Format: double
             * @description Of a rate
             * @example 200
             */
            denominator?: number;
            /**
             * Format: double
             * @description The target's share of the time gone by, at an even pace
             * @example 22210.4
             */
            expected_by_now: number | null;
            /** @example true */
            has_source: boolean;
            /** @example K1 */
            id: string;
            /**
             * Format: int64
             * @description Staff, on K1: shown apart, not counted
             * @example 12
             */
            local_youth?: number;
            /**
             * @description Null without a value or target
             * @example false
             */
            met: boolean | null;
            /** @example 高校毕业生等青年留永来永就业创业人数 */
            name: string;
            /** @example Young people who stayed in or came to Yongchuan to work */
            name_en: string;
            /**
             * Format: int64
             * @description Staff: people first counted in the year
             * @example 321
             */
            new_in_year?: number;
            /**
             * Format: double
             * @description Of a rate
             * @example 150
             */
            numerator?: number;
            /**
             * @example ge
             * @enum {string}
             */
            op: "ge" | "eq" | "le" | "approx" | "info";
            /** @example K1 */
            part_of?: string;
            /**
             * @example cumulative
             * @enum {string}
             */
            period: "cumulative" | "yearly" | "asof" | "case";
            /**
             * Format: date
             * @description First day that the target is about
             * @example 2025-01-01
             */
            period_from: string;
            /**
             * Format: date
             * @description Last day that the target is about
             * @example 2027-12-31
             */
            period_to: string;
            /**
             * @description Lines of the plan
             * @example [
             *       20,
             *       53
             *     ]
             */
            plan_lines: number[];
            /**
             * @description As the annex prints it, where it differs
             * @example >
             */
            printed_op?: string;
            /**
             * @description Shown to visitors
             * @example true
             */
            public: boolean;
            /**
             * @description As printed in the plan
             * @example [
             *       "区人力社保局"
             *     ]
             */
            responsible: string[];
            /** @example /api/v1/indicators/K1/rows?year=2026&as_of=2026-08-31 */
            rows_url: string;
            /**
             * @description none: no data source yet
             * @example ledger
             * @enum {string}
             */
            source: "ledger" | "fairs" | "slots" | "none";
            /**
             * Format: double
             * @example 40000
             */
            target: number | null;
            /** @example 人 */
            unit: string;
            /**
             * Format: double
             * @description Null without a source, or when fewer people than may be shown
             * @example 12345
             */
            value: number | null;
            /**
             * @description Signed out: fewer people than may be shown
             * @example false
             */
            withheld?: boolean;
        };
        IndicatorMonth: {
            /**
             * Format: int64
             * @example 120
             */
            count: number;
            /** @example 2026-08 */
            month: string;
        };
        IndicatorRow: {
            /** @example 500118001 */
            area?: string;
            /** @example 永川·中山路街道 */
            area_name?: string;
            /**
             * Format: int64
             * @description 1 for a person or fair, the headcount of a slot, the people of a month
             * @example 1
             */
            count: number;
            /**
             * @description Employer, or campus of a fair
             * @example 永川示例机械有限公司
             */
            employer?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example contract */
            kind?: string;
            /**
             * @description Masked name, fair or organisation
             * @example 王**
             */
            label?: string;
            /** @example **************0014 */
            masked_identity?: string;
            /**
             * Format: date
             * @description Start, day of the fair, approval; or the first day of a span
             * @example 2026-07-01
             */
            on_day: string;
            /** @example in_district */
            origin?: string;
            /**
             * Format: date
             * @description The last day of a span
             * @example 2026-07-31
             */
            until_day?: string;
            /** @example graduate */
            youth_group?: string;
        };
        Industry: {
            /** @example bachelor */
            code: string;
            /** @example Bachelor */
            en: string;
            /** @example C */
            parent?: string;
            /** @example 本科 */
            zh: string;
        };
        Institution: {
            /** @example 500118 */
            campus_area: string;
            /** @example bachelor */
            level: string;
            /** @example 重庆文理学院 */
            name: string;
        };
        Interview: {
            /**
             * Format: date-time
             * @example 2026-11-25T02:00:00Z
             */
            at: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * @example on_site
             * @enum {string}
             */
            mode: "on_site" | "video" | "phone";
            /** @example 请带学位证。 */
            note?: string;
            /**
             * @description Address, link or number
             * @example 示例大道1号二楼会议室
             */
            place: string;
        };
        InterviewFields: {
            /**
             * Format: date-time
             * @example 2026-11-25T02:00:00Z
             */
            at: string;
            /**
             * @example on_site
             * @enum {string}
             */
            mode: "on_site" | "video" | "phone";
            /** @example 请带学位证。 */
            note?: string;
            /**
             * @description Address, link or number
             * @example 示例大道1号二楼会议室
             */
            place: string;
        };
        Invitation: {
            /**
             * @description resend, revoke
             * @example [
             *       "resend",
             *       "revoke"
             *     ]
             */
            actions: string[];
            /** @example zhang@example.com */
            address: string;
            /**
             * Format: date-time
             * @example 2026-11-30T02:00:00Z
             */
            expires_at: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 李示例 */
            invited_by: string;
            /**
             * @example recruiter
             * @enum {string}
             */
            level: "owner" | "recruiter" | "viewer";
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            sent_at: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "open" | "accepted" | "revoked" | "expired";
            /**
             * Format: int64
             * @example 1
             */
            version: number;
        };
        InvitationLink: {
            /**
             * @description From the link in the mail; left out by a browser that came from the page of the link and has it in a cookie
             * @example Jq3v5mT8yX1cN0aRw2uZ4bK6dE7fG9hI-_LoPsQtVxY
             */
            token?: string;
        };
        InvitationPreview: {
            /**
             * @description Masked
             * @example z***@example.com
             */
            address: string;
            /**
             * Format: date-time
             * @example 2026-11-30T02:00:00Z
             */
            expires_at: string;
            /**
             * @description The address has an account, which accepts; otherwise one is opened with join
             * @example false
             */
            has_account: boolean;
            /** @example 李示例 */
            invited_by: string;
            /**
             * @example recruiter
             * @enum {string}
             */
            level: "owner" | "recruiter" | "viewer";
            /** @example 永川示例机械有限公司 */
            org_name: string;
        };
        InviteAccountRequest: {
            /**
             * @description Also the login
             * @example shenhe@example.gov.cn
             */
            email: string;
            /** @example 向审 */
            name: string;
            /**
             * @description Why; kept in the audit log
             * @example 新到岗
             */
            reason: string;
            /**
             * @example [
             *       "reviewer"
             *     ]
             */
            roles: string[];
        };
        InviteMemberRequest: {
            /**
             * @description Mail address; it becomes the login of a new account
             * @example zhang@example.com
             */
            address: string;
            /**
             * @description Language of the mail
             * @default zh
             * @example zh
             * @enum {string}
             */
            lang: "zh" | "en";
            /**
             * @example viewer
             * @enum {string}
             */
            level: "owner" | "recruiter" | "viewer";
        };
        JoinByInvitationRequest: {
            /** @example 张示例 */
            name: string;
            /**
             * @description At least 10 characters
             * @example a-long-pass-phrase
             */
            password: string;
            /**
             * @description From the link in the mail
             * @example Jq3v5mT8yX1cN0aRw2uZ4bK6dE7fG9hI-_LoPsQtVxY
             */
            token: string;
        };
        Joined: {
            /**
             * @description The invited address: sign in with it
             * @example zhang@example.com
             */
            login: string;
        };
        Keeping: {
            /** @example Applications with interviews and consents */
            en: string;
            /** @example the end of the application */
            from_en: string;
            /**
             * @description Counted from when
             * @example 应聘结束
             */
            from_zh: string;
            /**
             * @description Where the programme file sets it
             * @example privacy.keep.application_years
             */
            key: string;
            /**
             * @description That says so
             * @example 网络招聘服务管理规定 §§25–26
             */
            law?: string;
            /**
             * Format: int64
             * @description What the file may set at least
             * @example 3
             */
            least: number;
            /**
             * @example years
             * @enum {string}
             */
            unit: "days" | "years";
            /**
             * Format: int64
             * @example 3
             */
            value: number;
            /** @example 应聘、面试和同意的记录 */
            zh: string;
        };
        Kind: {
            /** @example in_site */
            channel: string;
            /** @example bachelor */
            code: string;
            /**
             * @description Employer kinds that may post it
             * @example [
             *       "enterprise"
             *     ]
             */
            employers: string[];
            /** @example Bachelor */
            en: string;
            /** @example false */
            needs_announcement: boolean;
            /** @example false */
            needs_approval: boolean;
            /** @example false */
            needs_slot: boolean;
            /** @example false */
            state_owned_only: boolean;
            /** @example 本科 */
            zh: string;
        };
        LetterFields: {
            /**
             * Format: uuid
             * @description The sealed paper (授权委托书), from POST /files
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            file_id: string;
            /**
             * @description What the agent may do, as the paper says
             * @example 代为发布招聘岗位、联系应聘毕业生
             */
            scope: string;
            /**
             * Format: date
             * @description Its last day: after today, at most a year away
             * @example 2027-06-30
             */
            valid_until: string;
        };
        Login: {
            /**
             * @description Send as Authorization: Bearer
             * @example eyJhbGciOiJFZERTQSJ9…
             */
            access_token?: string;
            /**
             * Format: date-time
             * @description The account is going to be deleted then, and nobody acts with it: POST /auth/deletion/cancel keeps it
             * @example 2026-11-30T02:00:00Z
             */
            deletes_at?: string;
            /**
             * Format: int64
             * @description Seconds until the access token ends
             * @example 600
             */
            expires_in?: number;
            /**
             * @description A second factor must be set up first: POST /auth/mfa/enrolment
             * @example false
             */
            mfa_enrolment_required?: boolean;
            /**
             * @description A code is needed: POST /auth/mfa
             * @example false
             */
            mfa_required?: boolean;
            /**
             * @description For the next step, ten minutes and five tries
             * @example p9w…
             */
            mfa_token?: string;
            user?: components["schemas"]["User"];
        };
        LoginInputBody: {
            /** @example graduate@demo */
            login: string;
            /** @example liuyong-demo */
            password: string;
        };
        MailTokenInputBody: {
            /**
             * @description From the mail
             * @example p9w…
             */
            token: string;
        };
        Me: {
            /**
             * @description The organisation acted for in this request
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            acting_for?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            memberships: components["schemas"]["Membership"][];
            /** @example 王小永 */
            name: string;
            /**
             * @example [
             *       "graduate"
             *     ]
             */
            roles: string[];
            /**
             * Format: int64
             * @description Notices not read yet
             * @example 2
             */
            unread: number;
        };
        Measure: {
            /**
             * @example [
             *       "confirm",
             *       "refuse"
             *     ]
             */
            actions: string[];
            /**
             * @description Why it was refused or lifted
             * @example 已退还押金并整改。
             */
            answer?: string;
            /**
             * Format: date-time
             * @example 2026-11-27T03:00:00Z
             */
            decided_at?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * @example suspend
             * @enum {string}
             */
            kind: "suspend" | "revoke";
            /**
             * @description Proposed by the caller, who may not confirm it
             * @example false
             */
            mine: boolean;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /** @example 永川示例机械有限公司 */
            org_name?: string;
            /**
             * Format: date-time
             * @example 2026-11-27T02:00:00Z
             */
            proposed_at: string;
            /** @example 两次举报属实：以押金为录用条件。 */
            reason: string;
            /**
             * @example proposed
             * @enum {string}
             */
            status: "proposed" | "refused" | "in_force" | "lifted";
            /**
             * Format: int64
             * @example 1
             */
            version: number;
        };
        Member: {
            /**
             * @description change_level, remove, hand_over, leave
             * @example [
             *       "change_level",
             *       "remove"
             *     ]
             */
            actions: string[];
            /**
             * Format: date
             * @description For members of another employer: the last day of the authorisation in force
             * @example 2027-03-01
             */
            authorised_until?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            joined_at: string;
            /**
             * @example recruiter
             * @enum {string}
             */
            level: "owner" | "recruiter" | "viewer";
            /**
             * @description For owners, and for oneself
             * @example zhang@example.com
             */
            login?: string;
            /** @example 张示例 */
            name: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /** @example 永川示例机械有限公司 */
            org_name: string;
            /**
             * @description waiting: a member of another employer without an authorisation in force
             * @example acting
             * @enum {string}
             */
            state: "acting" | "waiting";
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12 */
            user_id: string;
            /**
             * Format: int64
             * @example 1
             */
            version: number;
        };
        MemberLevel: {
            /**
             * @example viewer
             * @enum {string}
             */
            level: "owner" | "recruiter" | "viewer";
        };
        Membership: {
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /** @example 永川示例机械有限公司 */
            org_name: string;
            /**
             * @example owner
             * @enum {string}
             */
            role: "owner" | "recruiter" | "viewer";
        };
        Notice: {
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            created_at: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example post_published */
            kind: string;
            /** @example false */
            read: boolean;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            subject_id: string;
            /** @example post */
            subject_kind: string;
            /**
             * @description In the language of Accept-Language
             * @example 岗位“总账会计”已通过审核并发布。
             */
            text: string;
        };
        Objection: {
            /**
             * @description The provision that makes the exception, and why it applies
             * @example 女职工劳动保护特别规定附录一：矿山井下作业。
             */
            basis: string;
            /** @example disc-gender */
            rule: string;
        };
        Offer: {
            /**
             * Format: date
             * @description The last day to accept
             * @example 2026-11-28
             */
            answer_by: string;
            /** @example 试用期两个月，五险一金。 */
            note?: string;
            /**
             * Format: int64
             * @description In the pay unit of the post
             * @example 6500
             */
            pay_yuan: number;
            /**
             * Format: date
             * @example 2026-12-01
             */
            start_on: string;
        };
        OfferFields: {
            /**
             * Format: date
             * @description The last day to accept
             * @example 2026-11-28
             */
            answer_by: string;
            /** @example 试用期两个月，五险一金。 */
            note?: string;
            /**
             * Format: int64
             * @description In the pay unit of the post
             * @example 6500
             */
            pay_yuan: number;
            /**
             * Format: date
             * @example 2026-12-01
             */
            start_on: string;
        };
        Org: {
            /**
             * @example [
             *       "submit"
             *     ]
             */
            actions: string[];
            /** @example 中山路街道示例大道1号 */
            address?: string;
            /** @example 500118001 */
            area?: string;
            /** @example 重庆市永川区中山路街道 */
            area_name?: string;
            /** @example enterprise */
            employer_kind?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 34 */
            industry?: string;
            /** @description For members and the bureau only */
            inside?: components["schemas"]["OrgInside"];
            /** @example 从事通用设备制造。 */
            intro?: string;
            /**
             * @example employer
             * @enum {string}
             */
            kind: "employer" | "institution" | "bureau";
            /** @example 永川示例机械有限公司 */
            name: string;
            /**
             * @example registered
             * @enum {string}
             */
            origin: "registered" | "collected";
            /** @example 2027-03-01 */
            qualified_until?: string;
            /** @example 100-499 */
            size?: string;
            /** @example false */
            state_owned: boolean;
            /** @example 91500118MA5U0A1B74 */
            uscc?: string;
            /**
             * @description The qualification is in force today
             * @example true
             */
            verified: boolean;
            /**
             * Format: int64
             * @example 3
             */
            version: number;
        };
        OrgInside: {
            /**
             * @description The kinds of post it may publish
             * @example [
             *       "job"
             *     ]
             */
            allowed_kinds: string[];
            /**
             * @description Masked for the bureau
             * @example 张**
             */
            contact_name: string;
            /**
             * @description Masked for the bureau
             * @example 138****0000
             */
            contact_phone: string;
            documents: components["schemas"]["Document"][];
            /** @example 李示例 */
            legal_representative: string;
            /** @description Earlier decisions, oldest first */
            rounds: components["schemas"]["Round"][];
            /**
             * @example approved
             * @enum {string}
             */
            status: "none" | "in_review" | "returned" | "approved" | "rejected" | "expired" | "suspended" | "revoked";
            /**
             * @description What the caller may see in full by POST /orgs/{id}/unmask
             * @example [
             *       "contact_name",
             *       "contact_phone"
             *     ]
             */
            unmaskable?: string[];
        };
        OrgPatch: {
            /** @example 中山路街道示例大道1号 */
            address?: string;
            /** @example 500118001 */
            area?: string;
            /** @example 张示例 */
            contact_name?: string;
            /** @example 023-00000000 */
            contact_phone?: string;
            /** @description Replaces the whole list */
            documents?: components["schemas"]["Document"][];
            /**
             * @example enterprise
             * @enum {string}
             */
            employer_kind?: "enterprise" | "individual_business" | "public_institution" | "government" | "social_org" | "professional_firm" | "hr_agency" | "dispatch";
            /** @example 34 */
            industry?: string;
            /** @example 从事通用设备制造。 */
            intro?: string;
            /** @example 李示例 */
            legal_representative?: string;
            /** @example 永川示例机械有限公司 */
            name?: string;
            /**
             * @example 100-499
             * @enum {string}
             */
            size?: "1-19" | "20-99" | "100-499" | "500-999" | "1000-9999" | "10000+";
            /** @example false */
            state_owned?: boolean;
        };
        OrgProfile: {
            /** @example 中山路街道示例大道1号 */
            address?: string;
            /**
             * @description GB/T 2260 or statistical code
             * @example 500118001
             */
            area?: string;
            /**
             * @description Not public
             * @example 张示例
             */
            contact_name?: string;
            /**
             * @description Not public
             * @example 023-00000000
             */
            contact_phone?: string;
            /**
             * @example enterprise
             * @enum {string}
             */
            employer_kind: "enterprise" | "individual_business" | "public_institution" | "government" | "social_org" | "professional_firm" | "hr_agency" | "dispatch";
            /**
             * @description GB/T 4754 section or division
             * @example 34
             */
            industry?: string;
            /** @example 从事通用设备制造，员工二百余人。 */
            intro?: string;
            /** @example 李示例 */
            legal_representative?: string;
            /** @example 永川示例机械有限公司 */
            name: string;
            /**
             * @example 100-499
             * @enum {string}
             */
            size?: "1-19" | "20-99" | "100-499" | "500-999" | "1000-9999" | "10000+";
            /**
             * @description A district state-owned enterprise
             * @example false
             */
            state_owned?: boolean;
        };
        OrgRegistration: {
            /** @example 中山路街道示例大道1号 */
            address?: string;
            /**
             * @description GB/T 2260 or statistical code
             * @example 500118001
             */
            area?: string;
            /** @description Required of members of another employer, who wait until it is approved */
            authorisation?: components["schemas"]["LetterFields"];
            /**
             * @description Not public
             * @example 张示例
             */
            contact_name?: string;
            /**
             * @description Not public
             * @example 023-00000000
             */
            contact_phone?: string;
            /**
             * @example enterprise
             * @enum {string}
             */
            employer_kind: "enterprise" | "individual_business" | "public_institution" | "government" | "social_org" | "professional_firm" | "hr_agency" | "dispatch";
            /**
             * @description GB/T 4754 section or division
             * @example 34
             */
            industry?: string;
            /** @example 从事通用设备制造，员工二百余人。 */
            intro?: string;
            /** @example 李示例 */
            legal_representative?: string;
            /** @example 永川示例机械有限公司 */
            name: string;
            /**
             * @example 100-499
             * @enum {string}
             */
            size?: "1-19" | "20-99" | "100-499" | "500-999" | "1000-9999" | "10000+";
            /**
             * @description A district state-owned enterprise
             * @example false
             */
            state_owned?: boolean;
            /**
             * @description Unified social credit code (GB 32100-2015)
             * @example 91500118MA5U0A1B74
             */
            uscc: string;
        };
        Origin: {
            /** @example 500118 */
            campus_area?: string;
            /**
             * Format: int64
             * @example 2026
             */
            cohort_year?: number;
            /**
             * @example bachelor
             * @enum {string}
             */
            education?: "none" | "junior_middle" | "secondary_vocational" | "high_school" | "associate" | "bachelor" | "master" | "doctor";
            /**
             * Format: date
             * @example 2026-06-30
             */
            graduated_on?: string;
            /**
             * @description For people without an institution
             * @example 500118001
             */
            hukou_area?: string;
            /**
             * @description Last completed
             * @example 重庆文理学院
             */
            institution?: string;
            /** @example 会计学 */
            major?: string;
        };
        PageAccount: {
            /** @description The rows of this page */
            items: components["schemas"]["Account"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageAppeal: {
            /** @description The rows of this page */
            items: components["schemas"]["Appeal"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageApplication: {
            /** @description The rows of this page */
            items: components["schemas"]["Application"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageAuditCheck: {
            /** @description The rows of this page */
            items: components["schemas"]["AuditCheck"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageAuditEntry: {
            /** @description The rows of this page */
            items: components["schemas"]["AuditEntry"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageAuditSeal: {
            /** @description The rows of this page */
            items: components["schemas"]["AuditSeal"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageAuthorisation: {
            /** @description The rows of this page */
            items: components["schemas"]["Authorisation"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageBooth: {
            /** @description The rows of this page */
            items: components["schemas"]["Booth"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageComplaint: {
            /** @description The rows of this page */
            items: components["schemas"]["Complaint"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageConsent: {
            /** @description The rows of this page */
            items: components["schemas"]["Consent"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageFair: {
            /** @description The rows of this page */
            items: components["schemas"]["Fair"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageIndicatorRow: {
            /** @description The rows of this page */
            items: components["schemas"]["IndicatorRow"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageInvitation: {
            /** @description The rows of this page */
            items: components["schemas"]["Invitation"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageMeasure: {
            /** @description The rows of this page */
            items: components["schemas"]["Measure"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageMember: {
            /** @description The rows of this page */
            items: components["schemas"]["Member"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageNotice: {
            /** @description The rows of this page */
            items: components["schemas"]["Notice"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageOrg: {
            /** @description The rows of this page */
            items: components["schemas"]["Org"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PagePlacement: {
            /** @description The rows of this page */
            items: components["schemas"]["Placement"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PagePost: {
            /** @description The rows of this page */
            items: components["schemas"]["Post"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageReview: {
            /** @description The rows of this page */
            items: components["schemas"]["Review"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageRoster: {
            /** @description The rows of this page */
            items: components["schemas"]["Roster"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageRosterRow: {
            /** @description The rows of this page */
            items: components["schemas"]["RosterRow"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageSession: {
            /** @description The rows of this page */
            items: components["schemas"]["Session"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageSlot: {
            /** @description The rows of this page */
            items: components["schemas"]["Slot"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PageSnapshot: {
            /** @description The rows of this page */
            items: components["schemas"]["Snapshot"][];
            /** @description Send as after for the next page; missing on the last */
            next?: string;
        };
        PasswordAgainBody: {
            /**
             * @description Once more, so that a device left open is not enough
             * @example a-long-pass-phrase
             */
            password: string;
        };
        PasswordInputBody: {
            /**
             * @description The new one, at least 10 characters
             * @example another-long-phrase
             */
            password: string;
            proof: components["schemas"]["Proof"];
        };
        Placement: {
            /** @description The sorts of paper that may be filed for this kind */
            accepts?: components["schemas"]["EvidenceKind"][];
            /**
             * @example [
             *       "confirm",
             *       "dispute"
             *     ]
             */
            actions: string[];
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            application_id?: string;
            /** @example 永川·中山路街道 */
            area_name: string;
            /**
             * Format: date-time
             * @description By the graduate
             * @example 2026-12-02T02:00:00Z
             */
            confirmed_at?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            employer_id?: string;
            /** @example 永川示例机械有限公司 */
            employer_name: string;
            /** @example 91500118MA5U0A1B74 */
            employer_uscc?: string;
            /** @description The ledger, oldest first */
            entries?: components["schemas"]["PlacementEntry"][];
            /**
             * @description Holds a paper that suffices for its kind
             * @example true
             */
            evidenced: boolean;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * @example contract
             * @enum {string}
             */
            kind: "contract" | "trainee_retained" | "civil_servant" | "public_institution" | "public_welfare" | "grassroots" | "founder" | "flexible";
            /** @description For officers, until verified: what verifying would fix if the person did not work in the district before; missing while identity or origin is not known */
            outlook?: components["schemas"]["Verdict"];
            person: components["schemas"]["PlacementPerson"];
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            post_id?: string;
            /** @example 总账会计 */
            post_title?: string;
            /**
             * Format: date-time
             * @example 2026-11-30T02:00:00Z
             */
            recorded_at: string;
            /**
             * Format: date-time
             * @description Since when it is only counted: person and papers were kept for their time
             * @example 2033-01-01T02:00:00Z
             */
            released_at?: string;
            /**
             * Format: date
             * @example 2026-12-01
             */
            start_on: string;
            /**
             * @example provisional
             * @enum {string}
             */
            status: "provisional" | "verified" | "disputed" | "void";
            /** @description Fixed when verified */
            verdict?: components["schemas"]["Verdict"];
            /**
             * Format: date-time
             * @example 2026-12-05T02:00:00Z
             */
            verified_at?: string;
            /**
             * Format: int64
             * @description The number of ledger entries
             * @example 2
             */
            version: number;
            /** @example 500118001 */
            work_area: string;
        };
        PlacementEntry: {
            /** @example E2 */
            evidence_kind?: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            file_id?: string;
            /**
             * Format: date
             * @description The day it happened
             * @example 2026-12-01
             */
            happened_on: string;
            /**
             * @example evidence
             * @enum {string}
             */
            kind: "opened" | "evidence" | "confirmed" | "verified" | "disputed" | "settled" | "voided";
            /** @example 入职日期有误。 */
            reason?: string;
            /**
             * Format: date-time
             * @description When it was recorded
             * @example 2026-12-02T02:00:00Z
             */
            recorded_at: string;
            /**
             * @example officer
             * @enum {string}
             */
            role: "graduate" | "employer" | "officer";
            /**
             * Format: int64
             * @example 2
             */
            seq: number;
            verdict?: components["schemas"]["Verdict"];
        };
        PlacementKind: {
            /** @example bachelor */
            code: string;
            /** @example Bachelor */
            en: string;
            /**
             * @description The papers, any one of which lets it be verified
             * @example [
             *       "E1",
             *       "E2"
             *     ]
             */
            suffices: string[];
            /** @example 本科 */
            zh: string;
        };
        PlacementPerson: {
            /** @example bachelor */
            education?: string;
            /** @example 重庆文理学院 */
            institution?: string;
            /**
             * @description For the person and officers
             * @example **************0014
             */
            masked_identity?: string;
            /**
             * @description Masked for the bureau
             * @example 王**
             */
            name: string;
            /**
             * @description In one placement's own answer: what the caller may see in full by POST /placements/{id}/unmask
             * @example [
             *       "identity_number",
             *       "name"
             *     ]
             */
            unmaskable?: string[];
        };
        Post: {
            /**
             * @example [
             *       "close"
             *     ]
             */
            actions: string[];
            /** @example 永人社公告〔2026〕1号 */
            announcement_no?: string;
            /**
             * Format: int64
             * @description In its own organisation's lists
             * @example 7
             */
            applications?: number;
            /** @example 永人社公益〔2026〕3号 */
            approval_no?: string;
            /** @example 永川·中山路街道 */
            area_name?: string;
            /** @example 五险一金，工作餐 */
            benefits?: string;
            /**
             * @example in_site
             * @enum {string}
             */
            channel: "in_site" | "trainee_slot" | "approval" | "official_site" | "collected";
            /**
             * Format: date
             * @description The last day to apply
             * @example 2026-12-20
             */
            closes_on?: string;
            /** @example 会计学、财务管理等相关专业，熟悉办公软件。 */
            conditions?: string;
            /**
             * Format: int64
             * @description 0: open-ended
             * @example 36
             */
            contract_months?: number;
            /** @example 编制凭证与报表，月度结账，配合年度审计。 */
            duties?: string;
            /**
             * @description The least that is asked
             * @example bachelor
             * @enum {string}
             */
            education?: "none" | "junior_middle" | "secondary_vocational" | "high_school" | "associate" | "bachelor" | "master" | "doctor";
            employer: components["schemas"]["Employer"];
            /**
             * @example full_time
             * @enum {string}
             */
            employment_form?: "full_time" | "part_time" | "dispatch" | "outsourced" | "flexible" | "trainee" | "student";
            /**
             * Format: int64
             * @example 0
             */
            experience_min_years?: number;
            /**
             * Format: int64
             * @example 2
             */
            headcount?: number;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * @description GB/T 4754 section or division
             * @example 34
             */
            industry?: string;
            /**
             * @example job
             * @enum {string}
             */
            kind: "job" | "traineeship" | "public_welfare" | "civil_servant" | "public_institution" | "sanzhi_yifu" | "xibu_plan" | "state_owned" | "flexible" | "student_internship";
            /**
             * @description Shown to everyone today
             * @example true
             */
            live: boolean;
            /**
             * @example [
             *       "会计学"
             *     ]
             */
            majors?: string[];
            /** @example https://example.gov.cn/notice/1 */
            official_url?: string;
            /**
             * Format: int64
             * @example 8000
             */
            pay_max_yuan?: number;
            /**
             * Format: int64
             * @example 6000
             */
            pay_min_yuan?: number;
            /**
             * Format: int64
             * @description Wages a year
             * @example 13
             */
            pay_months?: number;
            /**
             * @example month
             * @enum {string}
             */
            pay_unit?: "month" | "day" | "hour";
            /** @example 2026-11-01 */
            posted_on?: string;
            /**
             * Format: int64
             * @example 2
             */
            probation_months?: number;
            /**
             * Format: date-time
             * @example 2026-11-20T02:00:00Z
             */
            published_at?: string;
            /**
             * Format: int64
             * @description Rounds of review so far
             * @example 1
             */
            round: number;
            /** @description For its own organisation and the bureau: earlier decisions, oldest first */
            rounds?: components["schemas"]["Round"][];
            /**
             * @description Collected posts: where it was taken from
             * @example 示例招聘网
             */
            source?: string;
            /** @example example.com */
            source_host?: string;
            /**
             * @example published
             * @enum {string}
             */
            status: "draft" | "in_review" | "returned" | "published" | "frozen" | "closed" | "expired" | "taken_down";
            /**
             * @example [
             *       "双休"
             *     ]
             */
            tags?: string[];
            /** @example 总账会计 */
            title: string;
            /**
             * Format: int64
             * @example 6
             */
            trainee_months?: number;
            /**
             * @description 用工单位, dispatch only
             * @example 永川示例电子有限公司
             */
            user_unit?: string;
            /**
             * Format: int64
             * @example 3
             */
            version: number;
            /** @example 示例大道1号 */
            work_address?: string;
            /**
             * @description GB/T 2260 or statistical code
             * @example 500118001
             */
            work_area?: string;
            /** @example 每天8小时，双休 */
            working_hours?: string;
        };
        PostFields: {
            /** @example 永人社公告〔2026〕1号 */
            announcement_no?: string;
            /** @example 永人社公益〔2026〕3号 */
            approval_no?: string;
            /** @example 五险一金，工作餐 */
            benefits?: string;
            /**
             * Format: date
             * @description The last day to apply
             * @example 2026-12-20
             */
            closes_on?: string;
            /** @example 会计学、财务管理等相关专业，熟悉办公软件。 */
            conditions?: string;
            /**
             * Format: int64
             * @description 0: open-ended
             * @example 36
             */
            contract_months?: number;
            /** @example 编制凭证与报表，月度结账，配合年度审计。 */
            duties?: string;
            /**
             * @description The least that is asked
             * @example bachelor
             * @enum {string}
             */
            education?: "none" | "junior_middle" | "secondary_vocational" | "high_school" | "associate" | "bachelor" | "master" | "doctor";
            /**
             * @example full_time
             * @enum {string}
             */
            employment_form?: "full_time" | "part_time" | "dispatch" | "outsourced" | "flexible" | "trainee" | "student";
            /**
             * Format: int64
             * @example 0
             */
            experience_min_years?: number;
            /**
             * Format: int64
             * @example 2
             */
            headcount?: number;
            /**
             * @description GB/T 4754 section or division
             * @example 34
             */
            industry?: string;
            /**
             * @example job
             * @enum {string}
             */
            kind: "job" | "traineeship" | "public_welfare" | "civil_servant" | "public_institution" | "sanzhi_yifu" | "xibu_plan" | "state_owned" | "flexible" | "student_internship";
            /**
             * @example [
             *       "会计学"
             *     ]
             */
            majors?: string[];
            /** @example https://example.gov.cn/notice/1 */
            official_url?: string;
            /**
             * Format: int64
             * @example 8000
             */
            pay_max_yuan?: number;
            /**
             * Format: int64
             * @example 6000
             */
            pay_min_yuan?: number;
            /**
             * Format: int64
             * @description Wages a year
             * @example 13
             */
            pay_months?: number;
            /**
             * @example month
             * @enum {string}
             */
            pay_unit?: "month" | "day" | "hour";
            /**
             * Format: int64
             * @example 2
             */
            probation_months?: number;
            /**
             * @example [
             *       "双休"
             *     ]
             */
            tags?: string[];
            /** @example 总账会计 */
            title: string;
            /**
             * Format: int64
             * @example 6
             */
            trainee_months?: number;
            /**
             * @description 用工单位, dispatch only
             * @example 永川示例电子有限公司
             */
            user_unit?: string;
            /** @example 示例大道1号 */
            work_address?: string;
            /**
             * @description GB/T 2260 or statistical code
             * @example 500118001
             */
            work_area?: string;
            /** @example 每天8小时，双休 */
            working_hours?: string;
        };
        PostPatch: {
            /** @example 永人社公告〔2026〕1号 */
            announcement_no?: string;
            /** @example 永人社公益〔2026〕3号 */
            approval_no?: string;
            /** @example 五险一金，工作餐 */
            benefits?: string;
            /**
             * Format: date
             * @description The last day to apply
             * @example 2026-12-20
             */
            closes_on?: string;
            /** @example 会计学、财务管理等相关专业，熟悉办公软件。 */
            conditions?: string;
            /**
             * Format: int64
             * @description 0: open-ended
             * @example 36
             */
            contract_months?: number;
            /** @example 编制凭证与报表，月度结账，配合年度审计。 */
            duties?: string;
            /**
             * @description The least that is asked
             * @example bachelor
             * @enum {string}
             */
            education?: "none" | "junior_middle" | "secondary_vocational" | "high_school" | "associate" | "bachelor" | "master" | "doctor";
            /**
             * @example full_time
             * @enum {string}
             */
            employment_form?: "full_time" | "part_time" | "dispatch" | "outsourced" | "flexible" | "trainee" | "student";
            /**
             * Format: int64
             * @example 0
             */
            experience_min_years?: number;
            /**
             * Format: int64
             * @example 2
             */
            headcount?: number;
            /**
             * @description GB/T 4754 section or division
             * @example 34
             */
            industry?: string;
            /**
             * @example job
             * @enum {string}
             */
            kind?: "job" | "traineeship" | "public_welfare" | "civil_servant" | "public_institution" | "sanzhi_yifu" | "xibu_plan" | "state_owned" | "flexible" | "student_internship";
            /**
             * @example [
             *       "会计学"
             *     ]
             */
            majors?: string[];
            /** @example https://example.gov.cn/notice/1 */
            official_url?: string;
            /**
             * Format: int64
             * @example 8000
             */
            pay_max_yuan?: number;
            /**
             * Format: int64
             * @example 6000
             */
            pay_min_yuan?: number;
            /**
             * Format: int64
             * @description Wages a year
             * @example 13
             */
            pay_months?: number;
            /**
             * @example month
             * @enum {string}
             */
            pay_unit?: "month" | "day" | "hour";
            /**
             * Format: int64
             * @example 2
             */
            probation_months?: number;
            /**
             * @example [
             *       "双休"
             *     ]
             */
            tags?: string[];
            /** @example 总账会计 */
            title?: string;
            /**
             * Format: int64
             * @example 6
             */
            trainee_months?: number;
            /**
             * @description 用工单位, dispatch only
             * @example 永川示例电子有限公司
             */
            user_unit?: string;
            /** @example 示例大道1号 */
            work_address?: string;
            /**
             * @description GB/T 2260 or statistical code
             * @example 500118001
             */
            work_area?: string;
            /** @example 每天8小时，双休 */
            working_hours?: string;
        };
        Problem: {
            /**
             * @description A stable key for programs
             * @example post_incomplete
             */
            code: string;
            /**
             * @description More about this case, when there is more to say
             * @example post: closed
             */
            detail?: string;
            /** @description What is wrong where in the input */
            errors?: components["schemas"]["ProblemField"][];
            /**
             * @description To quote when asking for help
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            request_id?: string;
            /**
             * Format: int64
             * @description The HTTP status
             * @example 422
             */
            status: number;
            /**
             * @description What is wrong, in the language of Accept-Language
             * @example 填写的内容有误，请按提示修改。
             */
            title: string;
            /**
             * @description A URI naming the kind of problem
             * @example about:blank
             */
            type: string;
        };
        ProblemField: {
            /**
             * @description A stable key for programs
             * @example required
             */
            code: string;
            /**
             * @description A path into the request
             * @example body.headcount
             */
            location: string;
            /**
             * @description What to do, in the language of Accept-Language
             * @example 此项必填。
             */
            message: string;
        };
        Proof: {
            /**
             * @description Where there is a second factor: a code of it, or a recovery code
             * @example 123456
             */
            code?: string;
            /**
             * @description The present password
             * @example a-long-pass-phrase
             */
            password?: string;
        };
        Proposal: {
            /**
             * @example reject
             * @enum {string}
             */
            decision: "approve" | "return" | "reject";
            field_reasons?: {
                [key: string]: string;
            };
            /**
             * @description Proposed by the caller, who may not decide it
             * @example false
             */
            mine: boolean;
            /** @example 营业执照与登记信息不符。 */
            reason?: string;
            verdicts?: components["schemas"]["HitVerdict"][];
        };
        ProposeMeasureRequest: {
            /**
             * @example suspend
             * @enum {string}
             */
            kind: "suspend" | "revoke";
            /**
             * Format: uuid
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            org_id: string;
            /** @example 两次举报属实：以押金为录用条件。 */
            reason: string;
        };
        ProveMyselfRequest: {
            proof: components["schemas"]["Proof"];
        };
        ProvenInputBody: {
            proof: components["schemas"]["Proof"];
        };
        ProviderLink: {
            /**
             * @description It can be reached, as far as is known
             * @example true
             */
            available: boolean;
            /**
             * @description Without a password the link cannot be taken away
             * @example true
             */
            has_password: boolean;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            last_used_at?: string;
            /** @example true */
            linked: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T02:00:00Z
             */
            linked_at?: string;
            /**
             * @description What the identity provider is called; missing where there is none
             * @example 渝快办
             */
            provider?: string;
        };
        QualifyingPaper: {
            /** @example bachelor */
            code: string;
            /** @example Bachelor */
            en: string;
            /** @example true */
            needs_expiry: boolean;
            /** @example true */
            needs_number: boolean;
            /**
             * @example always
             * @enum {string}
             */
            when: "always" | "branch" | "agent_not_operator" | "establishment_posts" | "each_client";
            /** @example 本科 */
            zh: string;
        };
        ReadNoticesRequest: {
            /**
             * Format: uuid
             * @description The newest notice that was seen
             * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
             */
            up_to: string;
        };
        ReasonBody: {
            /**
             * @description Told to those concerned
             * @example 内容与实际不符。
             */
            reason: string;
        };
        ReasonedBody: {
            /**
             * @description Why; kept in the audit log
             * @example 本人来电，证件核对无误
             */
            reason: string;
        };
        Receipt: {
            /**
             * @description With it one learns what came of the report
             * @example 7KQ2-M9XC-4HTD
             */
            receipt: string;
        };
        Recovery: {
            /**
             * @description Shown this once; each signs in once in place of a code
             * @example [
             *       "k7m2p-9xq4d"
             *     ]
             */
            recovery_codes: string[];
        };
        RegisteredOrg: {
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 永川示例商贸有限公司 */
            name: string;
            /**
             * @description The authorisation waits for a reviewer; until then nobody acts for the organisation
             * @example true
             */
            waiting: boolean;
        };
        RegisterInputBody: {
            /**
             * @description A mail address, or a name of 4 to 64 letters and digits
             * @example xiaoyong@example.com
             */
            login: string;
            /** @example 王小永 */
            name: string;
            /** @description Employers: the organisation */
            org?: components["schemas"]["OrgProfile"];
            /**
             * @description At least 10 characters
             * @example a-long-pass-phrase
             */
            password: string;
            /**
             * @example graduate
             * @enum {string}
             */
            role: "graduate" | "employer";
            /**
             * @description Employers: unified social credit code (GB 32100-2015)
             * @example 91500118MA5U0A1B74
             */
            uscc?: string;
        };
        RejectBody: {
            /**
             * @description One of the closed list, see GET /reference/forms
             * @example position_filled
             */
            code: string;
            /**
             * @description Told to the applicant; needed for other
             * @example 感谢您的应聘。
             */
            words?: string;
        };
        Rejection: {
            /** @example position_filled */
            code: string;
            /**
             * @description In Chinese
             * @example 岗位已招满
             */
            label: string;
            /** @example The post has been filled */
            label_en: string;
        };
        RejectReason: {
            /** @example bachelor */
            code: string;
            /** @example Bachelor */
            en: string;
            /** @example false */
            needs_words: boolean;
            /** @example 本科 */
            zh: string;
        };
        Report: {
            /**
             * @description rule: nobody reported; rules that changed after the publication found something
             * @example fee
             * @enum {string}
             */
            category: "fee" | "fraud" | "false" | "discrimination" | "other" | "rule";
            /**
             * Format: date-time
             * @example 2026-11-27T02:00:00Z
             */
            filed_at: string;
            /** @example 面试时要求先交五百元押金。 */
            words: string;
        };
        ResetInputBody: {
            /**
             * @description Where the account has a second factor: a code of it, or a recovery code
             * @example 123456
             */
            code?: string;
            /**
             * @description The new one, at least 10 characters
             * @example a-long-pass-phrase
             */
            password: string;
            /**
             * @description From the mail
             * @example p9w…
             */
            token: string;
        };
        ResetRequestInputBody: {
            /** @example xiaoyong@example.com */
            login: string;
        };
        Resume: {
            /**
             * Format: int64
             * @description 届; missing: not a graduate
             * @example 2026
             */
            cohort_year?: number;
            education: components["schemas"]["Schooling"][];
            /** @example xiaoyong@example.com */
            email?: string;
            experience?: components["schemas"]["Experience"][];
            /**
             * @description Household registration, only for people without an institution; never shown to employers
             * @example 500118001
             */
            hukou_area?: string;
            /** @example 做事细致，熟悉财务软件。 */
            intro?: string;
            /** @example 王小永 */
            name: string;
            /** @example 13800000000 */
            phone: string;
            /**
             * @example [
             *       "总账",
             *       "Excel"
             *     ]
             */
            skills?: string[];
            /**
             * Format: date-time
             * @description Missing before the first writing
             * @example 2026-11-23T02:00:00Z
             */
            updated_at?: string;
            /**
             * Format: int64
             * @description 0 before the first writing
             * @example 1
             */
            version: number;
            wishes?: components["schemas"]["Wishes"];
        };
        ResumeFields: {
            /**
             * Format: int64
             * @description 届; missing: not a graduate
             * @example 2026
             */
            cohort_year?: number;
            education: components["schemas"]["Schooling"][];
            /** @example xiaoyong@example.com */
            email?: string;
            experience?: components["schemas"]["Experience"][];
            /**
             * @description Household registration, only for people without an institution; never shown to employers
             * @example 500118001
             */
            hukou_area?: string;
            /** @example 做事细致，熟悉财务软件。 */
            intro?: string;
            /** @example 王小永 */
            name: string;
            /** @example 13800000000 */
            phone: string;
            /**
             * @example [
             *       "总账",
             *       "Excel"
             *     ]
             */
            skills?: string[];
            wishes?: components["schemas"]["Wishes"];
        };
        Returns: {
            /**
             * Format: int64
             * @example 12
             */
            count: number;
            /** @example working_hours */
            field: string;
            /**
             * @example post
             * @enum {string}
             */
            kind: "post" | "qualification";
        };
        Review: {
            /**
             * @example [
             *       "decide"
             *     ]
             */
            actions: string[];
            /** @description U1 to U11 as ticked */
            checks?: {
                [key: string]: boolean;
            };
            /** @description Posts that say nearly the same, the likest first, as of the submission */
            copies?: components["schemas"]["Copy"][];
            /**
             * Format: date-time
             * @example 2026-11-23T02:10:00Z
             */
            decided_at?: string;
            /**
             * Format: date-time
             * @example 2026-11-25T16:00:00Z
             */
            due_at: string;
            field_reasons?: {
                [key: string]: string;
            };
            /** @example true */
            held_by_me: boolean;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:15:00Z
             */
            lease_until?: string;
            /** @description What the employer holds against rules that stop it */
            objections?: components["schemas"]["Objection"][];
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /** @example 永川示例机械有限公司 */
            org_name?: string;
            /** @example false */
            overdue: boolean;
            /** @description A decision that waits for a second reviewer */
            proposal?: components["schemas"]["Proposal"];
            /** @example 请写明薪酬。 */
            reason?: string;
            /**
             * Format: int64
             * @description Of a post: points of the signals, added up
             * @example 45
             */
            risk?: number;
            /**
             * Format: int64
             * @example 1
             */
            round: number;
            /** @description All rounds of the subject, oldest first, each with what was submitted */
            rounds?: components["schemas"]["ReviewRound"][];
            /** @description Of a post: what the rules say of it */
            screening?: components["schemas"]["Screening"];
            /** @description Reasons to look twice, the heaviest first */
            signals?: components["schemas"]["Signal"][];
            /** @description What was submitted in this round, an organisation's contact masked */
            snapshot?: unknown;
            /**
             * @example open
             * @enum {string}
             */
            status: "open" | "proposed" | "approved" | "returned" | "rejected" | "cancelled";
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            subject_id: string;
            /**
             * @example post
             * @enum {string}
             */
            subject_kind: "post" | "qualification";
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            submitted_at: string;
            /** @example 总账会计 */
            title?: string;
            /**
             * @description Of a qualification: what the caller may see in full by POST /orgs/{org_id}/unmask
             * @example [
             *       "contact_name",
             *       "contact_phone"
             *     ]
             */
            unmaskable?: string[];
            /** @description What the reviewer made of each find */
            verdicts?: components["schemas"]["HitVerdict"][];
            /**
             * Format: int64
             * @example 2
             */
            version: number;
        };
        ReviewCounts: {
            /**
             * Format: int64
             * @description Of those, answered within seven days
             * @example 31
             */
            answered?: number;
            /**
             * Format: int64
             * @description Of an employer: applications of the 90 days up to a week ago
             * @example 40
             */
            applied?: number;
            /**
             * Format: int64
             * @description By me today; of an employer: ever
             * @example 18
             */
            approved: number;
            /**
             * Format: int64
             * @description Of an employer: posts that were reported, ever
             * @example 2
             */
            complaints?: number;
            /**
             * Format: int64
             * @example 41
             */
            open: number;
            /**
             * Format: int64
             * @example 36
             */
            open_posts: number;
            /**
             * Format: int64
             * @example 5
             */
            open_qualifications: number;
            /**
             * Format: int64
             * @description Of the open ones, past their time
             * @example 2
             */
            overdue: number;
            /**
             * Format: int64
             * @description By me today; of an employer: ever
             * @example 1
             */
            rejected: number;
            /**
             * Format: int64
             * @description By me today; of an employer: ever
             * @example 4
             */
            returned: number;
            /**
             * Format: int64
             * @description Of those, upheld
             * @example 1
             */
            upheld?: number;
        };
        ReviewReport: {
            /**
             * Format: int64
             * @description Of decisions that take two: confirmed by the second reviewer
             * @example 5
             */
            agreed: number;
            all: components["schemas"]["Worked"];
            /**
             * Format: int64
             * @description From the first report to the decision, the median
             * @example 20
             */
            complaint_hours: number;
            /**
             * Format: int64
             * @description The same, sent back by the second
             * @example 1
             */
            contested: number;
            /**
             * Format: int64
             * @description Complaints dismissed
             * @example 6
             */
            dismissed: number;
            /** @description The most often returned first, 20 at most */
            fields: components["schemas"]["Returns"][];
            /** @example 2026-11-01 */
            from: string;
            /**
             * Format: int64
             * @description Appeals granted
             * @example 1
             */
            granted: number;
            /**
             * Format: int64
             * @description Waiting now
             * @example 41
             */
            open: number;
            /**
             * Format: int64
             * @description Of those, past their time
             * @example 2
             */
            overdue: number;
            /**
             * Format: int64
             * @description Appeals refused
             * @example 3
             */
            refused: number;
            /** @description The busiest first */
            reviewers: components["schemas"]["Worked"][];
            /** @example 2026-11-28 */
            to: string;
            /**
             * Format: int64
             * @description Complaints upheld
             * @example 2
             */
            upheld: number;
        };
        ReviewRound: {
            /**
             * Format: date-time
             * @example 2026-11-21T02:00:00Z
             */
            decided_at?: string;
            /**
             * Format: date-time
             * @example 2026-11-25T16:00:00Z
             */
            due_at: string;
            /** @description Field of the form, and what to change */
            field_reasons?: {
                [key: string]: string;
            };
            /** @example 请补充授权委托书。 */
            reason?: string;
            /**
             * Format: int64
             * @example 1
             */
            round: number;
            /** @description What was submitted in that round */
            snapshot: unknown;
            /**
             * @example returned
             * @enum {string}
             */
            status: "open" | "approved" | "returned" | "rejected" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-11-20T02:00:00Z
             */
            submitted_at: string;
        };
        Roster: {
            /** @example 永川 */
            area_name?: string;
            /**
             * @description Where the campus is: GB/T 2260 or statistical code
             * @example 500118
             */
            campus_area: string;
            /**
             * Format: int64
             * @description 届
             * @example 2026
             */
            cohort_year: number;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            created_at: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 重庆文理学院 */
            institution: string;
            /** @example 2026届本科毕业生 */
            name: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            org_id: string;
            /**
             * Format: date-time
             * @description Since when it takes no import and its rows name nobody
             * @example 2031-01-01T02:00:00Z
             */
            released_at?: string;
            /**
             * Format: int64
             * @description People in it
             * @example 4210
             */
            rows: number;
            /**
             * Format: int64
             * @example 1
             */
            version: number;
        };
        RosterBody: {
            /**
             * @description Where the campus is: GB/T 2260 or statistical code
             * @example 500118
             */
            campus_area: string;
            /**
             * Format: int64
             * @description 届
             * @example 2026
             */
            cohort_year: number;
            /** @example 2026届本科毕业生 */
            name: string;
        };
        RosterLine: {
            /** @example 11 */
            destination_code?: string;
            /**
             * @description As the school writes it (本科) or as the interface does (bachelor)
             * @example 本科
             */
            education: string;
            /**
             * @description Sealed at once and never sent back
             * @example 11010519491231002X
             */
            identity_number: string;
            /** @example 会计学 */
            major: string;
            /** @example 王小永 */
            name: string;
            /** @example 202608010123 */
            student_no: string;
        };
        RosterLines: {
            rows: components["schemas"]["RosterLine"][];
        };
        RosterRow: {
            /**
             * @description 毕业去向代码
             * @example 11
             */
            destination_code?: string;
            /**
             * @example bachelor
             * @enum {string}
             */
            education: "secondary_vocational" | "associate" | "bachelor" | "master" | "doctor";
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 会计学 */
            major: string;
            /** @example **************0014 */
            masked_identity: string;
            /**
             * @description Masked for the bureau
             * @example 王小永
             */
            name: string;
            /**
             * @description Masked for the bureau
             * @example 202608010123
             */
            student_no: string;
            /**
             * @description What the caller may see in full by POST /rosters/{id}/rows/{row_id}/unmask
             * @example [
             *       "name",
             *       "student_no"
             *     ]
             */
            unmaskable?: string[];
        };
        Round: {
            /**
             * Format: date-time
             * @example 2026-11-21T02:00:00Z
             */
            decided_at?: string;
            /**
             * Format: date-time
             * @example 2026-11-25T16:00:00Z
             */
            due_at: string;
            /** @description Field of the form, and what to change */
            field_reasons?: {
                [key: string]: string;
            };
            /** @example 请补充授权委托书。 */
            reason?: string;
            /**
             * Format: int64
             * @example 1
             */
            round: number;
            /**
             * @example returned
             * @enum {string}
             */
            status: "open" | "approved" | "returned" | "rejected" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-11-20T02:00:00Z
             */
            submitted_at: string;
        };
        Rule: {
            /** @example 请写明休息安排。 */
            advice: string;
            /** @example hours-warn */
            id: string;
            /** @example 劳动法§38 */
            legal: string;
            /** @example 单休/大小周 */
            name: string;
            /** @example One day off a week */
            name_en: string;
            /**
             * @description Why it was switched last
             * @example 试行期内只提示。
             */
            reason?: string;
            /**
             * @description In force
             * @example warn
             * @enum {string}
             */
            severity: "none" | "warn" | "review" | "block";
            /**
             * @description As it came with the program
             * @example warn
             * @enum {string}
             */
            shipped: "warn" | "review" | "block";
            /**
             * Format: date-time
             * @example 2026-11-20T02:00:00Z
             */
            switched_at?: string;
        };
        RuleHit: {
            /**
             * @description What to write instead
             * @example 请删除性别条件。
             */
            advice: string;
            /**
             * Format: int64
             * @description After the last one
             * @example 4
             */
            end: number;
            /**
             * @description Of the form
             * @example conditions
             */
            field: string;
            /**
             * @description What the rule stands on
             * @example 妇女权益保障法§43(1)
             */
            legal: string;
            /** @example 性别限制 */
            name: string;
            /** @example Limits to one sex */
            name_en: string;
            /** @example disc-gender */
            rule: string;
            /**
             * @example block
             * @enum {string}
             */
            severity: "warn" | "review" | "block";
            /**
             * Format: int64
             * @description In Unicode code points of the field
             * @example 0
             */
            start: number;
            /**
             * @description The place itself
             * @example 限招男性
             */
            text: string;
        };
        Rules: {
            items: components["schemas"]["Rule"][];
            /** @example 2026-11-27.3 */
            version: string;
        };
        Schooling: {
            /**
             * @description Of the campus attended at the end; known for the district's own institutions
             * @example 500118
             */
            campus_area?: string;
            /**
             * @example bachelor
             * @enum {string}
             */
            education: "junior_middle" | "secondary_vocational" | "high_school" | "associate" | "bachelor" | "master" | "doctor";
            /**
             * Format: date
             * @example 2022-09-01
             */
            from_on: string;
            /** @example 会计学 */
            major?: string;
            /** @example 重庆文理学院 */
            school: string;
            /**
             * Format: date
             * @description Graduation, past or expected
             * @example 2026-06-30
             */
            to_on: string;
        };
        Screening: {
            hits: components["schemas"]["RuleHit"][];
            /**
             * @description Of the gravest hit
             * @example block
             * @enum {string}
             */
            severity: "none" | "warn" | "review" | "block";
            /**
             * @description Of the rules
             * @example 2026-11-27
             */
            version: string;
        };
        Search: {
            /** @example 会计 */
            corrected_query?: string;
            /**
             * @description The database answered instead of the search engine
             * @example false
             */
            degraded: boolean;
            /** @description Filter, value, and how many posts it would leave */
            facets: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            hits: components["schemas"]["Hit"][];
            /**
             * Format: int64
             * @example 4
             */
            took_ms: number;
            /**
             * Format: int64
             * @example 128
             */
            total: number;
            /**
             * @description False: total is a lower bound
             * @example true
             */
            total_exact: boolean;
        };
        SearchAccountsRequest: {
            /**
             * @example reviewer
             * @enum {string}
             */
            role?: "graduate" | "employer" | "institution" | "reviewer" | "officer" | "analyst" | "admin" | "security" | "auditor";
            /**
             * @example active
             * @enum {string}
             */
            status?: "active" | "invited" | "disabled" | "deleting" | "deleted";
            /**
             * @description A part of the login or the name
             * @example 向审
             */
            words: string;
        };
        Security: {
            /**
             * @description Where the site writes to
             * @example xiaoyong@example.com
             */
            email?: string;
            /** @example true */
            email_verified: boolean;
            /**
             * @description False where the account signs in elsewhere only
             * @example true
             */
            has_password: boolean;
            /** @example xiaoyong@example.com */
            login: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            password_changed_at?: string;
            /**
             * Format: int64
             * @example 10
             */
            recovery_codes_left: number;
            /** @example true */
            second_factor: boolean;
            /**
             * @description It can be replaced but not switched off
             * @example false
             */
            second_factor_required: boolean;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            second_factor_since?: string;
            /**
             * Format: int64
             * @description After how long unused a session ends by itself
             * @example 10080
             */
            session_unused_minutes: number;
            /**
             * Format: int64
             * @example 3
             */
            version: number;
        };
        Session: {
            /**
             * @description Network address at sign-in
             * @example 203.0.113.7
             */
            address: string;
            /**
             * Format: date-time
             * @example 2026-11-23T02:00:00Z
             */
            created_at: string;
            /**
             * @description The session of this request
             * @example true
             */
            current: boolean;
            /**
             * @description Browser and system
             * @example Chrome · Windows
             */
            device: string;
            /**
             * Format: date-time
             * @example 2026-12-23T02:00:00Z
             */
            expires_at: string;
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /**
             * @description How it began
             * @example password+code
             */
            method: string;
            /**
             * Format: date-time
             * @description To about ten minutes
             * @example 2026-11-23T02:00:00Z
             */
            used_at: string;
            /**
             * Format: int64
             * @example 1
             */
            version: number;
        };
        SetRolesRequest: {
            /**
             * @description Why; kept in the audit log
             * @example 岗位调整
             */
            reason: string;
            /**
             * @example [
             *       "reviewer",
             *       "officer"
             *     ]
             */
            roles: string[];
        };
        Setup: {
            /**
             * @description For the confirmation
             * @example p9w…
             */
            mfa_token: string;
            /**
             * @description What the code to scan says
             * @example otpauth://totp/…
             */
            otpauth_uri: string;
            /**
             * @description The code to scan, as an SVG
             * @example <svg …>
             */
            qr_svg: string;
            /**
             * @description To type into an app that cannot scan
             * @example JBSWY3DPEHPK3PXP
             */
            secret: string;
        };
        Signal: {
            /**
             * Format: int64
             * @description Of what counted; of pay, percent of the usual
             * @example 2
             */
            count?: number;
            /**
             * @example new_employer
             * @enum {string}
             */
            kind: "objected" | "upheld_before" | "copies_others" | "found" | "new_employer" | "pay_outlier" | "reported_now" | "shared_premises" | "returned_often";
            /**
             * Format: int64
             * @example 20
             */
            points: number;
        };
        SignIn: {
            /**
             * @description Send as Authorization: Bearer
             * @example eyJhbGciOiJFZERTQSJ9…
             */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds until the access token ends
             * @example 600
             */
            expires_in: number;
            /**
             * @description After a second factor was set up, this once: each signs in once in place of a code
             * @example [
             *       "k7m2p-9xq4d"
             *     ]
             */
            recovery_codes?: string[];
            user: components["schemas"]["User"];
        };
        Slot: {
            /**
             * @example [
             *       "approve",
             *       "return"
             *     ]
             */
            actions: string[];
            /**
             * Format: int64
             * @description Counts in W4 while approved
             * @example 18
             */
            approved_headcount: number;
            employer: components["schemas"]["Employer"];
            /**
             * @description Size class by staff
             * @example 100-499
             */
            employer_size?: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            first_approved_on?: string;
            /** @description In one filing's own answer: what happened, oldest first */
            history?: components["schemas"]["SlotStep"][];
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            /** @example 上岗前为每人投保人身意外伤害保险。 */
            insurance_plan?: string;
            /** @example 每名见习人员配一名工程师，一带二以内。 */
            mentor_plan?: string;
            /**
             * @description Which posts, in which business of its own
             * @example 机械设计、质量检验，均为本单位技术岗位。
             */
            post_summary?: string;
            /**
             * @description Why it was returned, adjusted or withdrawn last
             * @example 请补充带教安排。
             */
            reason?: string;
            /**
             * Format: int64
             * @example 20
             */
            requested_headcount: number;
            /**
             * @example approved
             * @enum {string}
             */
            status: "draft" | "submitted" | "returned" | "approved" | "withdrawn";
            /**
             * Format: int64
             * @example 3
             */
            version: number;
            /**
             * Format: int64
             * @description This year or the next
             * @example 2026
             */
            year: number;
        };
        SlotFields: {
            /** @example 上岗前为每人投保人身意外伤害保险。 */
            insurance_plan?: string;
            /** @example 每名见习人员配一名工程师，一带二以内。 */
            mentor_plan?: string;
            /**
             * @description Which posts, in which business of its own
             * @example 机械设计、质量检验，均为本单位技术岗位。
             */
            post_summary?: string;
            /**
             * Format: int64
             * @example 20
             */
            requested_headcount: number;
            /**
             * Format: int64
             * @description This year or the next
             * @example 2026
             */
            year: number;
        };
        SlotPatch: {
            /** @example 上岗前为每人投保人身意外伤害保险。 */
            insurance_plan?: string;
            /** @example 每名见习人员配一名工程师，一带二以内。 */
            mentor_plan?: string;
            /** @example 机械设计、质量检验，均为本单位技术岗位。 */
            post_summary?: string;
            /**
             * Format: int64
             * @example 20
             */
            requested_headcount?: number;
            /**
             * Format: int64
             * @example 2026
             */
            year?: number;
        };
        SlotStep: {
            /**
             * Format: date-time
             * @example 2026-03-02T02:00:00Z
             */
            at: string;
            /**
             * @example approve
             * @enum {string}
             */
            event: "submit" | "approve" | "return" | "adjust" | "withdraw";
            /**
             * Format: int64
             * @description Asked for, or approved
             * @example 18
             */
            headcount: number;
            /** @example 带教人数不足。 */
            reason?: string;
            /**
             * @example officer
             * @enum {string}
             */
            role: "employer" | "officer";
            /** @example approved */
            to: string;
        };
        Snapshot: {
            /**
             * Format: date
             * @description The last day of the month that is kept
             * @example 2026-08-31
             */
            as_of: string;
            items: components["schemas"]["SnapshotedItem"][];
            /** @example 2026-01 */
            programme_version: string;
            /**
             * Format: date-time
             * @example 2026-09-01T00:10:00Z
             */
            taken_at: string;
        };
        SnapshotedItem: {
            /** @example K1 */
            id: string;
            /**
             * Format: double
             * @description As the same day is known today
             * @example 12345
             */
            now: number | null;
            /**
             * Format: double
             * @description now − value
             * @example 5
             */
            revision: number | null;
            /**
             * Format: double
             * @description As it was then
             * @example 12340
             */
            value: number | null;
        };
        StayInputBody: {
            /**
             * @description From the sign-in
             * @example p9w…
             */
            mfa_token: string;
        };
        SubmitPostRequest: {
            objections?: components["schemas"]["Objection"][];
        };
        SwitchRuleRequest: {
            /** @example 试行期内只提示。 */
            reason: string;
            /**
             * @example warn
             * @enum {string}
             */
            severity: "none" | "warn" | "review" | "block";
        };
        Term: {
            /** @example bachelor */
            code: string;
            /** @example Bachelor */
            en: string;
            /** @example 本科 */
            zh: string;
        };
        Told: {
            /**
             * Format: date-time
             * @example 2026-11-27T02:00:00Z
             */
            filed_at: string;
            /**
             * @description Once decided
             * @example 收取押金属实，岗位已下架。
             */
            reason?: string;
            /**
             * @example checking
             * @enum {string}
             */
            status: "received" | "checking" | "upheld" | "dismissed";
            /** @example 数控车床操作工 */
            title: string;
        };
        UnmaskBody: {
            /**
             * @description One of what the thing lists as unmaskable
             * @example name
             * @enum {string}
             */
            field: "contact_name" | "contact_phone" | "agent_name" | "filed_by" | "name" | "identity_number" | "student_no" | "login";
            /**
             * @description What exactly for, at least six characters. It is kept in the audit log, so it holds nobody's number or address
             * @example 与劳动合同上的姓名核对
             */
            reason: string;
            /**
             * @description An identity number is shown for legal_duty only, what belongs to an account not for match_papers
             * @example match_papers
             * @enum {string}
             */
            reason_code: "match_papers" | "contact" | "complaint" | "correct" | "legal_duty" | "account_check";
        };
        Unmasked: {
            /**
             * Format: int64
             * @description Seconds after which a screen hides it again
             * @example 60
             */
            hide_after: number;
            /** @example 王小永 */
            value: string;
        };
        User: {
            /** @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11 */
            id: string;
            memberships: components["schemas"]["Membership"][];
            /** @example 王小永 */
            name: string;
            /**
             * @example [
             *       "graduate"
             *     ]
             */
            roles: string[];
        };
        Verdict: {
            /**
             * @description Taken into the plan's figures from its start day; local youth are shown apart
             * @example true
             */
            counts: boolean;
            /**
             * @example in_district
             * @enum {string}
             */
            origin: "in_district" | "in_city" | "outside" | "local_youth";
            /**
             * @example graduate
             * @enum {string}
             */
            youth_group: "graduate" | "vocational" | "other_youth" | "none";
        };
        VerifyBody: {
            /**
             * @description Worked or was insured in the district in the twelve months before the start; then it does not count
             * @example false
             */
            worked_here_before: boolean;
        };
        Wage: {
            /**
             * Format: int64
             * @example 23
             */
            hour_yuan: number;
            /**
             * Format: int64
             * @example 2330
             */
            month_yuan: number;
            /**
             * @description Working knowledge that an officer has not confirmed
             * @example true
             */
            verify: boolean;
        };
        Wishes: {
            /**
             * @example [
             *       "500118"
             *     ]
             */
            areas?: string[];
            /**
             * @example [
             *       "job",
             *       "state_owned"
             *     ]
             */
            kinds?: string[];
            /**
             * Format: int64
             * @example 5000
             */
            pay_month_min_yuan?: number;
        };
        WordsBody: {
            /**
             * @description Told to the employer, if you like
             * @example 已有其他安排。
             */
            reason?: string;
        };
        Worked: {
            /**
             * Format: int64
             * @example 98
             */
            approved: number;
            /**
             * Format: int64
             * @example 120
             */
            decided: number;
            /**
             * Format: int64
             * @description From submission to decision, the median
             * @example 9
             */
            hours: number;
            /**
             * Format: int64
             * @description Decided after the promised time
             * @example 1
             */
            late: number;
            /**
             * @description Of the reviewer
             * @example 向审（岗位审核）
             */
            name?: string;
            /**
             * Format: int64
             * @description Put right on appeal since
             * @example 0
             */
            overturned: number;
            /**
             * Format: int64
             * @example 2
             */
            rejected: number;
            /**
             * Format: int64
             * @example 20
             */
            returned: number;
        };
    };
    responses: never;
    parameters: {
        /**
         * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
         * @example b3d7e0c2
         */
        idempotency_key: string;
        /**
         * @description The organisation acted for; implied with one membership
         * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
         */
        org_id: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                role?: "graduate" | "employer" | "institution" | "reviewer" | "officer" | "analyst" | "admin" | "security" | "auditor";
                status?: "active" | "invited" | "disabled" | "deleting" | "deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccount"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAccount: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                "Accept-Language"?: string;
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteAccountRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAccount: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableAccount: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSessions: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAgain: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRoles: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRolesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockAccount: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The account */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmaskAccount: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchAccounts: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchAccountsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccount"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAppeals: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                /** @description Waiting ones with the one due first on top, or decided ones */
                state?: "waiting" | "decided";
                /** @description About one post or employer */
                subject_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAppeal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileAppeal: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileAppealRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAppeal: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The appeal */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantAppeal: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The appeal */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseAppeal: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The appeal */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAppeal: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The appeal */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                /** @description Only for this post */
                post?: string;
                status?: ("submitted" | "shortlisted" | "interviewing" | "offered" | "accepted" | "hired" | "agreed" | "declined" | "rejected" | "withdrawn")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageApplication"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findApplication: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptApplication: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agreeWithTrainee: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineApplication: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WordsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveUpApplications: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveUpBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hireApplicant: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HireBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    interviewApplicant: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterviewFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerApplicant: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOtherApplications: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageApplication"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectApplicant: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shortlistApplication: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawApplication: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The application */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WordsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditChecks: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditCheck"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startAuditCheck: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditCheck"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAuditCheck: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The verification */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditCheckDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                action?: string;
                /** @description Who did it */
                actor?: string;
                address?: string;
                /** @description The next of the page before */
                after?: number;
                /** @description From this instant on */
                from?: string;
                /** @description How many, at most 100 */
                limit?: number;
                operation?: string;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                /** @description Acting for this organisation */
                organisation?: string;
                /** @description The request's id */
                request?: string;
                subject_id?: string;
                subject_kind?: string;
                /** @description Before this instant */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditEntry"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAuditEntry: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The entry */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditEntries: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtractBody"];
            };
        };
        responses: {
            /** @description The table, to be saved as the name in Content-Disposition */
            200: {
                headers: {
                    /** @description Names the file */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditSeals: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: number;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditSeal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAuditSeal: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description Number of the seal */
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditSealDetail"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAuditStatus: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditStatus"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelDeletion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Browser and system are kept, to know the device by */
                "User-Agent"?: string;
            };
            path?: never;
            cookie?: {
                /** @description By which a device is known; with TLS */
                "__Host-liuyong_device"?: string;
                /** @description By which a device is known; on the loopback */
                liuyong_device?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StayInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailTokenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description Browser and system are kept, to know the device by */
                "User-Agent"?: string;
            };
            path?: never;
            cookie?: {
                /** @description By which a device is known; with TLS */
                "__Host-liuyong_device"?: string;
                /** @description By which a device is known; on the loopback */
                liuyong_device?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Login"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                /** @description The refresh token; with TLS */
                "__Host-liuyong_refresh"?: string;
                /** @description The refresh token; on the loopback */
                liuyong_refresh?: string;
            };
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description Browser and system are kept, to know the device by */
                "User-Agent"?: string;
            };
            path?: never;
            cookie?: {
                /** @description By which a device is known; with TLS */
                "__Host-liuyong_device"?: string;
                /** @description By which a device is known; on the loopback */
                liuyong_device?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Login"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showMfaEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmMfaEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Browser and system are kept, to know the device by */
                "User-Agent"?: string;
            };
            path?: never;
            cookie?: {
                /** @description By which a device is known; with TLS */
                "__Host-liuyong_device"?: string;
                /** @description By which a device is known; on the loopback */
                liuyong_device?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequestInputBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Browser and system are kept, to know the device by */
                "User-Agent"?: string;
            };
            path?: never;
            cookie?: {
                /** @description By which a device is known; with TLS */
                "__Host-liuyong_device"?: string;
                /** @description By which a device is known; on the loopback */
                liuyong_device?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                /** @description The refresh token; with TLS */
                "__Host-liuyong_refresh"?: string;
                /** @description The refresh token; on the loopback */
                liuyong_refresh?: string;
            };
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Browser and system are kept, to know the device by */
                "User-Agent"?: string;
            };
            path?: never;
            cookie?: {
                /** @description By which a device is known; with TLS */
                "__Host-liuyong_device"?: string;
                /** @description By which a device is known; on the loopback */
                liuyong_device?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInputBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuthorisations: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                status?: ("filed" | "returned" | "approved" | "revoked" | "expired")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuthorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAuthorisation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The authorisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveAuthorisation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The authorisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resubmitAuthorisation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The authorisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnAuthorisation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The authorisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeAuthorisation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The authorisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmaskAuthorisation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBooths: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /** @description Always one's own */
                mine?: boolean;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                status?: ("requested" | "admitted" | "declined" | "withdrawn")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBooth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findBooth: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The booth */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editBooth: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The booth */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoothPosts"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    admitBooth: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The booth */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitBoothRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineBooth: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The booth */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawBooth: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The booth */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComplaints: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description Decided cases instead of waiting ones */
                decided?: boolean;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageComplaint"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaintRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findComplaint: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissComplaint: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freezeComplaint: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreComplaint: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upholdComplaint: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    challengeComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeComplaintRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nextComplaint: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFairs: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /** @description All fairs of the institution acted for */
                mine?: boolean;
                /** @description Only this month, by day */
                month?: string;
                status?: ("planned" | "open" | "held" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFair"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFair: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FairFields"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fair"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findFair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The fair */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fair"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editFair: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The fair */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FairPatch"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fair"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFairBooths: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                status?: ("requested" | "admitted" | "declined" | "withdrawn")[];
            };
            header?: never;
            path: {
                /** @description The fair */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBooth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestBooth: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The fair */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoothPosts"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelFair: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The fair */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fair"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdFair: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The fair */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldFairRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fair"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openFair: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The fair */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fair"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The content
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description A problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /**
                 * @description The file
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findFileScan: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The file */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileScan"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicators: {
        parameters: {
            query?: {
                /** @description The day as of which figures are told: YYYY-MM-DD, a day that exists, of any year from 0001 on; anything else is refused (bad_date). Before the period of a figure nothing is counted, after it the whole. Missing: today, or the last day of a past year. For whoever is not of the bureau a day to come counts as today */
                as_of?: string;
                /** @description The calendar year, 2000 to 2100; others are refused (out_of_range). Missing: that of as_of */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicatorRows: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description The day as of which figures are told: YYYY-MM-DD, a day that exists, of any year from 0001 on; anything else is refused (bad_date). Before the period of a figure nothing is counted, after it the whole. Missing: today, or the last day of a past year. For whoever is not of the bureau a day to come counts as today */
                as_of?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /** @description Of a rate */
                part?: "numerator" | "denominator";
                /** @description The calendar year, 2000 to 2100; others are refused (out_of_range). Missing: that of as_of */
                year?: number;
            };
            header?: never;
            path: {
                /** @description The indicator */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageIndicatorRow"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /** @description The next of the page before: a day that exists, YYYY-MM-DD; anything else is refused (bad_date) */
                after?: string;
                /** @description How many, at most 36 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSnapshot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: {
                /** @description Set by the page of the link; with TLS */
                "__Host-liuyong_invitation"?: string;
                /** @description Set by the page of the link; on the loopback */
                liuyong_invitation?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinByInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinByInvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                /** @description Set by the page of the link; with TLS */
                "__Host-liuyong_invitation"?: string;
                /** @description Set by the page of the link; on the loopback */
                liuyong_invitation?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreview"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findMe: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnAuthorisations: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                status?: ("filed" | "returned" | "approved" | "revoked" | "expired")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuthorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsents: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageConsent"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The consent */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findDeletion: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consequences"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestDeletion: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeletionInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deletion"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailInputBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOwnData: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvenInputBody"];
            };
        };
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findIdentity: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identify: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentifyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMemberships: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMember"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageNotice"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNoticesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveMyself: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProveMyselfRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findProviderLink: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderLink"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkProvider: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgainBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkProvider: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgainBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recovery"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findResume: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeResume: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSecondFactor: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recovery"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvenInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findSecurity: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Security"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSession"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The session */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeasures: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description Of one employer */
                employer?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                /** @description Only what waits for a second reviewer */
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMeasure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeMeasure: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMeasureRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmMeasure: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The measure */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftMeasure: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The measure */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseMeasure: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The measure */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrgs: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                kind?: "employer" | "institution" | "bureau";
                /** @description How many, at most 100 */
                limit?: number;
                /** @description A part of the name */
                name?: string;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                qualification?: "none" | "in_review" | "returned" | "approved" | "rejected" | "expired" | "suspended" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOrg"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerOrg: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgRegistration"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredOrg"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findOrg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Org"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editOrg: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgPatch"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Org"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrgAuthorisations: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                status?: ("filed" | "returned" | "approved" | "revoked" | "expired")[];
            };
            header?: never;
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuthorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileAuthorisation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileAuthorisationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The organisation */
                id: string;
                /** @description The invitation */
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The organisation */
                id: string;
                /** @description The invitation */
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveOrg: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMember"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editMember: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The organisation */
                id: string;
                /** @description The member */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberLevel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverOrg: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The organisation */
                id: string;
                /** @description The member */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The organisation */
                id: string;
                /** @description The member */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitQualification: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The organisation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Org"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmaskOrg: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlacements: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                status?: "provisional" | "verified" | "disputed" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePlacement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterPlacement: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPlacement: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The placement */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPlacement: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The placement */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConfirmPlacementRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disputePlacement: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The placement */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileEvidence: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The placement */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settlePlacement: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The placement */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmaskPlacement: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyPlacement: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The placement */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidPlacement: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The placement */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description Only this employer's */
                employer?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /** @description All posts of the organisation acted for */
                mine?: boolean;
                status?: ("draft" | "in_review" | "returned" | "published" | "frozen" | "closed" | "expired" | "taken_down")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePost"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPost: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostFields"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The post */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editPost: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The post */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostPatch"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The post */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closePost: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The post */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findConsentOffer: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                "Accept-Language"?: string;
            };
            path: {
                /** @description The post */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentOffer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitPost: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The post */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SubmitPostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeDownPost: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The post */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPost: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The post */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As given */
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAreas: {
        parameters: {
            query?: {
                /** @description An area code */
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Area"][];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forms"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findReviewReport: {
        parameters: {
            query: {
                /** @description The first day */
                from: string;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                /** @description The last day, a year later at most */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewReport"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeReviewReport: {
        parameters: {
            query: {
                /** @description The first day */
                from: string;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                /** @description The last day, a year later at most */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, to be saved as the name in Content-Disposition */
            200: {
                headers: {
                    /** @description Names the file */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                kind?: "post" | "qualification";
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                status?: "open" | "approved" | "returned" | "rejected" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReview"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findReview: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimReview: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReview: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverReview: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverReviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseReview: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countReviews: {
        parameters: {
            query?: {
                /** @description All cases of this employer */
                employer?: string;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCounts"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nextReview: {
        parameters: {
            query?: {
                /** @description Only this kind of case */
                kind?: "post" | "qualification";
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRosters: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                cohort_year?: number;
                /** @description For the bureau: only this institution's */
                institution?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRoster"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRoster: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findRoster: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The roster */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRosterRows: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                /** @description Part of a name or student number */
                q?: string;
            };
            header?: never;
            path: {
                /** @description The roster */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRosterRow"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importRosterRows: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                "Accept-Language"?: string;
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The roster */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterLines"];
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description An .xlsx or .csv file of at most 10 MB
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmaskRosterRow: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The roster */
                id: string;
                /** @description The row */
                row_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchRule: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path: {
                /** @description The rule */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchRuleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewScreening: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Screening"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchPosts: {
        parameters: {
            query?: {
                /** @description An area means it and everything below it */
                area?: string[];
                /** @description Open to someone with this */
                education?: "none" | "junior_middle" | "secondary_vocational" | "high_school" | "associate" | "bachelor" | "master" | "doctor";
                /** @description Posts of one employer */
                employer?: string;
                employer_kind?: ("enterprise" | "individual_business" | "public_institution" | "government" | "social_org" | "professional_firm" | "hr_agency" | "dispatch")[];
                /** @description Posts of a campus fair */
                fair?: string;
                /** @description GB/T 4754 section or division */
                industry?: string[];
                /** @description Repeat for “or” */
                kind?: ("job" | "traineeship" | "public_welfare" | "civil_servant" | "public_institution" | "sanzhi_yifu" | "xibu_plan" | "state_owned" | "flexible" | "student_internship")[];
                major?: string[];
                page?: number;
                page_size?: number;
                /** @description At least this a month */
                pay_min_yuan?: number;
                posted_within_days?: number;
                /** @description Words */
                q?: string;
                sort?: "relevance" | "newest" | "pay";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Search"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTraineeships: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description How many, at most 100 */
                limit?: number;
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
                status?: ("draft" | "submitted" | "returned" | "approved" | "withdrawn")[];
                /** @description Only this year */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSlot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTraineeship: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotFields"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findTraineeship: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: never;
            path: {
                /** @description The filing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editTraineeship: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The filing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotPatch"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustTraineeship: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The filing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustTraineeshipRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveTraineeship: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The filing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveTraineeshipRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnTraineeship: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The filing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitTraineeship: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The filing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawTraineeship: {
        parameters: {
            query?: {
                /**
                 * @description The organisation acted for; implied with one membership
                 * @example 0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11
                 */
                org_id?: components["parameters"]["org_id"];
            };
            header?: {
                /**
                 * @description Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for 24 hours, marked by the header Idempotent-Replayed. At most 100 bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.
                 * @example b3d7e0c2
                 */
                "Idempotency-Key"?: components["parameters"]["idempotency_key"];
                /** @description The version that was seen, quoted */
                "If-Match"?: string;
            };
            path: {
                /** @description The filing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

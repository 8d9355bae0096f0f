import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'back_office.households.index': { paramsTuple?: []; params?: {} }
    'back_office.household_openings.create': { paramsTuple?: []; params?: {} }
    'back_office.household_openings.store': { paramsTuple?: []; params?: {} }
    'back_office.duplicates.index': { paramsTuple?: []; params?: {} }
    'back_office.households.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.household_accesses.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.member_merges.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.member_merges.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.member_distinctions.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.household_comparisons.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.duplicate_rejections.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.household_merges.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.household_merges.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.household_states.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.household_statuses.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.identities.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_returns.show': { paramsTuple?: []; params?: {} }
    'back_office.identity_ties.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_ties.destroy': { paramsTuple?: []; params?: {} }
    'back_office.identity_requests.store': { paramsTuple?: []; params?: {} }
    'back_office.identity_sign_outs.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_sign_outs.show': { paramsTuple?: []; params?: {} }
    'back_office.own_identities.create': { paramsTuple?: []; params?: {} }
    'back_office.own_identities.store': { paramsTuple?: []; params?: {} }
    'back_office.own_identities.destroy': { paramsTuple?: []; params?: {} }
    'back_office.agent_identities.index': { paramsTuple?: []; params?: {} }
    'back_office.agent_identities.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.identity_organisations.update': { paramsTuple?: []; params?: {} }
    'back_office.identity_requests.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.identity_requests.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.requests.index': { paramsTuple?: []; params?: {} }
    'back_office.request_exports.store': { paramsTuple?: []; params?: {} }
    'back_office.saved_views.index': { paramsTuple?: []; params?: {} }
    'back_office.saved_views.store': { paramsTuple?: []; params?: {} }
    'back_office.saved_views.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.saved_views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.bulk_operations.index': { paramsTuple?: []; params?: {} }
    'back_office.bulk_operations.store': { paramsTuple?: []; params?: {} }
    'back_office.bulk_operations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.bulk_completions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.bulk_executions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.bulk_undos.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.requests.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_summaries.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_comparisons.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_fields.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'field': ParamValue} }
    'back_office.request_fields.update': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'field': ParamValue} }
    'back_office.request_data_states.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_transitions.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_assignees.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_assignees.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_groupings.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.request_groupings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.request_payments.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_notes.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_note_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'file': ParamValue} }
    'back_office.request_unread_words.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_locks.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_locks.update': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_locks.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_documents.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_documents.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue} }
    'back_office.request_documents.update': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue} }
    'back_office.request_documents.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue} }
    'back_office.document_pages.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue} }
    'back_office.document_rotations.store': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue,'sheet': ParamValue} }
    'back_office.document_pages.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue} }
    'back_office.document_files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue} }
    'back_office.document_previews.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue,'sheet': ParamValue,'size': ParamValue} }
    'back_office.request_contacts.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_contacts.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.contact_previews.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.contact_preview_files.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.contact_letters.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'id': ParamValue} }
    'back_office.event_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'event': ParamValue} }
    'back_office.request_presences.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_presences.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.security.show': { paramsTuple?: []; params?: {} }
    'back_office.agent_proofs.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_proofs.store': { paramsTuple?: []; params?: {} }
    'back_office.agent_passwords.edit': { paramsTuple?: []; params?: {} }
    'back_office.agent_passwords.update': { paramsTuple?: []; params?: {} }
    'back_office.authenticators.create': { paramsTuple?: []; params?: {} }
    'back_office.authenticators.store': { paramsTuple?: []; params?: {} }
    'back_office.authenticators.destroy': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkey_challenges.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkeys.store': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.recovery_codes.show': { paramsTuple?: []; params?: {} }
    'back_office.recovery_codes.store': { paramsTuple?: []; params?: {} }
    'back_office.other_agent_sessions.destroy': { paramsTuple?: []; params?: {} }
    'back_office.agent_sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.agent_factors.index': { paramsTuple?: []; params?: {} }
    'back_office.second_factor_policies.update': { paramsTuple?: []; params?: {} }
    'back_office.agent_factors.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.root': { paramsTuple?: []; params?: {} }
    'back_office.sessions.create': { paramsTuple?: []; params?: {} }
    'back_office.sessions.store': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkey_challenges.show': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkey_sessions.store': { paramsTuple?: []; params?: {} }
    'back_office.sign_in_checks.create': { paramsTuple?: []; params?: {} }
    'back_office.sign_in_checks.store': { paramsTuple?: []; params?: {} }
    'back_office.sessions.destroy': { paramsTuple?: []; params?: {} }
    'back_office.home': { paramsTuple?: []; params?: {} }
    'back_office.task_boxes.update': { paramsTuple?: []; params?: {} }
    'back_office.help': { paramsTuple?: []; params?: {} }
    'back_office.teleservices.index': { paramsTuple?: []; params?: {} }
    'back_office.teleservice_translations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'teleservice': ParamValue,'language': ParamValue} }
    'back_office.agent_absences.index': { paramsTuple?: []; params?: {} }
    'back_office.agent_absences.store': { paramsTuple?: []; params?: {} }
    'back_office.absence_previews.show': { paramsTuple?: []; params?: {} }
    'back_office.agent_absences.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.workloads.show': { paramsTuple?: []; params?: {} }
    'back_office.request_shares.create': { paramsTuple?: []; params?: {} }
    'back_office.request_shares.store': { paramsTuple?: []; params?: {} }
    'back_office.counter_sessions.create': { paramsTuple?: []; params?: {} }
    'back_office.counter_sessions.store': { paramsTuple?: []; params?: {} }
    'back_office.counter_sessions.destroy': { paramsTuple?: []; params?: {} }
    'back_office.jobs.index': { paramsTuple?: []; params?: {} }
    'back_office.job_runs.store': { paramsTuple?: []; params?: {} }
    'back_office.job_runs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.job_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.letter_batches.index': { paramsTuple?: []; params?: {} }
    'back_office.letter_batches.store': { paramsTuple?: []; params?: {} }
    'back_office.letter_batches.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.letter_batch_preparations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.letter_batch_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.job_progress.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'households.show': { paramsTuple?: []; params?: {} }
    'addresses.edit': { paramsTuple?: []; params?: {} }
    'addresses.update': { paramsTuple?: []; params?: {} }
    'passwords.edit': { paramsTuple?: []; params?: {} }
    'passwords.update': { paramsTuple?: []; params?: {} }
    'citizen_sessions.index': { paramsTuple?: []; params?: {} }
    'citizen_sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'notice_preferences.edit': { paramsTuple?: []; params?: {} }
    'notice_preferences.update': { paramsTuple?: []; params?: {} }
    'sign_outs.store': { paramsTuple?: []; params?: {} }
    'personal_data.show': { paramsTuple?: []; params?: {} }
    'personal_data.store': { paramsTuple?: []; params?: {} }
    'personal_data_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_closures.create': { paramsTuple?: []; params?: {} }
    'account_closures.store': { paramsTuple?: []; params?: {} }
    'proofs.create': { paramsTuple?: []; params?: {} }
    'proofs.store': { paramsTuple?: []; params?: {} }
    'passkeys.index': { paramsTuple?: []; params?: {} }
    'passkey_challenges.create': { paramsTuple?: []; params?: {} }
    'passkeys.store': { paramsTuple?: []; params?: {} }
    'passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'identities.destroy': { paramsTuple?: []; params?: {} }
    'members.create': { paramsTuple?: []; params?: {} }
    'members.store': { paramsTuple?: []; params?: {} }
    'members.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'members.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'members.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_previews.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'page': ParamValue,'index': ParamValue,'size': ParamValue} }
    'document_files.show': { paramsTuple: [ParamValue]; params: {'page': ParamValue} }
    'documents.index': { paramsTuple?: []; params?: {} }
    'documents.create': { paramsTuple?: []; params?: {} }
    'documents.store': { paramsTuple?: []; params?: {} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'documents.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_replacements.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_replacements.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_pages.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_pages.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'page': ParamValue} }
    'document_pages.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'page': ParamValue} }
    'document_page_places.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'page': ParamValue} }
    'document_rotations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'page': ParamValue} }
    'drafts.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'drafts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'requesters.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'requesters.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'kept_requesters.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_documents.index': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_take_overs.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'submissions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'submissions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'submissions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_steps.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue,'step': ParamValue} }
    'draft_steps.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue,'step': ParamValue} }
    'draft_answers.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue,'step': ParamValue} }
    'payments.index': { paramsTuple?: []; params?: {} }
    'payments.show': { paramsTuple: [ParamValue]; params: {'payment': ParamValue} }
    'payment_returns.show': { paramsTuple: [ParamValue]; params: {'payment': ParamValue} }
    'payment_notifications.store': { paramsTuple?: []; params?: {} }
    'follow_ups.create': { paramsTuple?: []; params?: {} }
    'follow_ups.store': { paramsTuple?: []; params?: {} }
    'follow_up_codes.create': { paramsTuple?: []; params?: {} }
    'follow_up_codes.store': { paramsTuple?: []; params?: {} }
    'requests.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_steps.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'step': ParamValue} }
    'request_steps.update': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'step': ParamValue} }
    'kept_steps.update': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'step': ParamValue} }
    'request_documents.index': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_corrections.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_cancellations.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_renewals.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_notes.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'payments.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_note_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'file': ParamValue} }
    'request_letters.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'letter': ParamValue} }
    'request_summaries.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_files.store': { paramsTuple: [ParamValue]; params: {'request': ParamValue} }
    'request_file_reuses.store': { paramsTuple: [ParamValue]; params: {'request': ParamValue} }
    'request_file_pages.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'request': ParamValue,'page': ParamValue} }
    'request_files.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'request': ParamValue,'document': ParamValue} }
    'requests.index': { paramsTuple?: []; params?: {} }
    'paper_forms.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'languages.update': { paramsTuple?: []; params?: {} }
    'services.index': { paramsTuple?: []; params?: {} }
    'services.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'paper_codes.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'simulations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'simulations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.help': { paramsTuple?: []; params?: {} }
    'pages.faq': { paramsTuple?: []; params?: {} }
    'pages.legal_notice': { paramsTuple?: []; params?: {} }
    'pages.terms': { paramsTuple?: []; params?: {} }
    'pages.accessibility': { paramsTuple?: []; params?: {} }
    'accounts.create': { paramsTuple?: []; params?: {} }
    'accounts.store': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'identities.create': { paramsTuple?: []; params?: {} }
    'identity_returns.show': { paramsTuple?: []; params?: {} }
    'identity_ties.create': { paramsTuple?: []; params?: {} }
    'identity_ties.store': { paramsTuple?: []; params?: {} }
    'identity_ties.destroy': { paramsTuple?: []; params?: {} }
    'identity_sign_outs.create': { paramsTuple?: []; params?: {} }
    'identity_sign_outs.show': { paramsTuple?: []; params?: {} }
    'passkey_challenges.show': { paramsTuple?: []; params?: {} }
    'passkey_sessions.store': { paramsTuple?: []; params?: {} }
    'session_extensions.show': { paramsTuple?: []; params?: {} }
    'password_reset_requests.create': { paramsTuple?: []; params?: {} }
    'password_reset_requests.store': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_resets.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'provisioning.manual': { paramsTuple?: []; params?: {} }
    'provisioning.sessions.create': { paramsTuple?: []; params?: {} }
    'provisioning.sessions.store': { paramsTuple?: []; params?: {} }
    'provisioning.home.show': { paramsTuple?: []; params?: {} }
    'provisioning.sessions.destroy': { paramsTuple?: []; params?: {} }
    'health': { paramsTuple?: []; params?: {} }
    'address_suggestions.index': { paramsTuple?: []; params?: {} }
    'appearance.show': { paramsTuple?: []; params?: {} }
    'form_validators.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'hash': ParamValue,'step': ParamValue,'mask': ParamValue} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'widget_gallery.show': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'back_office.households.index': { paramsTuple?: []; params?: {} }
    'back_office.household_openings.create': { paramsTuple?: []; params?: {} }
    'back_office.duplicates.index': { paramsTuple?: []; params?: {} }
    'back_office.households.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.member_merges.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.household_comparisons.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.household_merges.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.identities.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_returns.show': { paramsTuple?: []; params?: {} }
    'back_office.identity_ties.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_sign_outs.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_sign_outs.show': { paramsTuple?: []; params?: {} }
    'back_office.own_identities.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_identities.index': { paramsTuple?: []; params?: {} }
    'back_office.requests.index': { paramsTuple?: []; params?: {} }
    'back_office.saved_views.index': { paramsTuple?: []; params?: {} }
    'back_office.bulk_operations.index': { paramsTuple?: []; params?: {} }
    'back_office.bulk_operations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.requests.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_summaries.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_comparisons.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_fields.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'field': ParamValue} }
    'back_office.request_groupings.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.request_note_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'file': ParamValue} }
    'back_office.request_documents.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue} }
    'back_office.document_files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue} }
    'back_office.document_previews.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue,'sheet': ParamValue,'size': ParamValue} }
    'back_office.request_contacts.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.contact_letters.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'id': ParamValue} }
    'back_office.event_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'event': ParamValue} }
    'back_office.security.show': { paramsTuple?: []; params?: {} }
    'back_office.agent_proofs.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_passwords.edit': { paramsTuple?: []; params?: {} }
    'back_office.authenticators.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkey_challenges.create': { paramsTuple?: []; params?: {} }
    'back_office.recovery_codes.show': { paramsTuple?: []; params?: {} }
    'back_office.agent_factors.index': { paramsTuple?: []; params?: {} }
    'back_office.root': { paramsTuple?: []; params?: {} }
    'back_office.sessions.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkey_challenges.show': { paramsTuple?: []; params?: {} }
    'back_office.sign_in_checks.create': { paramsTuple?: []; params?: {} }
    'back_office.home': { paramsTuple?: []; params?: {} }
    'back_office.help': { paramsTuple?: []; params?: {} }
    'back_office.teleservices.index': { paramsTuple?: []; params?: {} }
    'back_office.teleservice_translations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'teleservice': ParamValue,'language': ParamValue} }
    'back_office.agent_absences.index': { paramsTuple?: []; params?: {} }
    'back_office.absence_previews.show': { paramsTuple?: []; params?: {} }
    'back_office.workloads.show': { paramsTuple?: []; params?: {} }
    'back_office.request_shares.create': { paramsTuple?: []; params?: {} }
    'back_office.counter_sessions.create': { paramsTuple?: []; params?: {} }
    'back_office.jobs.index': { paramsTuple?: []; params?: {} }
    'back_office.job_runs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.job_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.letter_batches.index': { paramsTuple?: []; params?: {} }
    'back_office.letter_batch_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.job_progress.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'households.show': { paramsTuple?: []; params?: {} }
    'addresses.edit': { paramsTuple?: []; params?: {} }
    'passwords.edit': { paramsTuple?: []; params?: {} }
    'citizen_sessions.index': { paramsTuple?: []; params?: {} }
    'notice_preferences.edit': { paramsTuple?: []; params?: {} }
    'personal_data.show': { paramsTuple?: []; params?: {} }
    'personal_data_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_closures.create': { paramsTuple?: []; params?: {} }
    'proofs.create': { paramsTuple?: []; params?: {} }
    'passkeys.index': { paramsTuple?: []; params?: {} }
    'passkey_challenges.create': { paramsTuple?: []; params?: {} }
    'members.create': { paramsTuple?: []; params?: {} }
    'members.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_previews.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'page': ParamValue,'index': ParamValue,'size': ParamValue} }
    'document_files.show': { paramsTuple: [ParamValue]; params: {'page': ParamValue} }
    'documents.index': { paramsTuple?: []; params?: {} }
    'documents.create': { paramsTuple?: []; params?: {} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_replacements.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'requesters.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_documents.index': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'submissions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'submissions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_steps.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue,'step': ParamValue} }
    'payments.index': { paramsTuple?: []; params?: {} }
    'payments.show': { paramsTuple: [ParamValue]; params: {'payment': ParamValue} }
    'payment_returns.show': { paramsTuple: [ParamValue]; params: {'payment': ParamValue} }
    'follow_ups.create': { paramsTuple?: []; params?: {} }
    'follow_up_codes.create': { paramsTuple?: []; params?: {} }
    'requests.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_steps.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'step': ParamValue} }
    'request_documents.index': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_note_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'file': ParamValue} }
    'request_letters.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'letter': ParamValue} }
    'request_summaries.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'requests.index': { paramsTuple?: []; params?: {} }
    'paper_forms.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'services.index': { paramsTuple?: []; params?: {} }
    'services.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'paper_codes.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'simulations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.help': { paramsTuple?: []; params?: {} }
    'pages.faq': { paramsTuple?: []; params?: {} }
    'pages.legal_notice': { paramsTuple?: []; params?: {} }
    'pages.terms': { paramsTuple?: []; params?: {} }
    'pages.accessibility': { paramsTuple?: []; params?: {} }
    'accounts.create': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'identities.create': { paramsTuple?: []; params?: {} }
    'identity_returns.show': { paramsTuple?: []; params?: {} }
    'identity_ties.create': { paramsTuple?: []; params?: {} }
    'identity_sign_outs.create': { paramsTuple?: []; params?: {} }
    'identity_sign_outs.show': { paramsTuple?: []; params?: {} }
    'passkey_challenges.show': { paramsTuple?: []; params?: {} }
    'session_extensions.show': { paramsTuple?: []; params?: {} }
    'password_reset_requests.create': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'provisioning.manual': { paramsTuple?: []; params?: {} }
    'provisioning.sessions.create': { paramsTuple?: []; params?: {} }
    'provisioning.home.show': { paramsTuple?: []; params?: {} }
    'health': { paramsTuple?: []; params?: {} }
    'address_suggestions.index': { paramsTuple?: []; params?: {} }
    'appearance.show': { paramsTuple?: []; params?: {} }
    'form_validators.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'hash': ParamValue,'step': ParamValue,'mask': ParamValue} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'widget_gallery.show': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'back_office.households.index': { paramsTuple?: []; params?: {} }
    'back_office.household_openings.create': { paramsTuple?: []; params?: {} }
    'back_office.duplicates.index': { paramsTuple?: []; params?: {} }
    'back_office.households.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.member_merges.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.household_comparisons.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.household_merges.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.identities.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_returns.show': { paramsTuple?: []; params?: {} }
    'back_office.identity_ties.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_sign_outs.create': { paramsTuple?: []; params?: {} }
    'back_office.identity_sign_outs.show': { paramsTuple?: []; params?: {} }
    'back_office.own_identities.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_identities.index': { paramsTuple?: []; params?: {} }
    'back_office.requests.index': { paramsTuple?: []; params?: {} }
    'back_office.saved_views.index': { paramsTuple?: []; params?: {} }
    'back_office.bulk_operations.index': { paramsTuple?: []; params?: {} }
    'back_office.bulk_operations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.requests.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_summaries.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_comparisons.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_fields.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'field': ParamValue} }
    'back_office.request_groupings.create': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.request_note_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'file': ParamValue} }
    'back_office.request_documents.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue} }
    'back_office.document_files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue} }
    'back_office.document_previews.show': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue,'sheet': ParamValue,'size': ParamValue} }
    'back_office.request_contacts.create': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.contact_letters.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'id': ParamValue} }
    'back_office.event_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'event': ParamValue} }
    'back_office.security.show': { paramsTuple?: []; params?: {} }
    'back_office.agent_proofs.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_passwords.edit': { paramsTuple?: []; params?: {} }
    'back_office.authenticators.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkey_challenges.create': { paramsTuple?: []; params?: {} }
    'back_office.recovery_codes.show': { paramsTuple?: []; params?: {} }
    'back_office.agent_factors.index': { paramsTuple?: []; params?: {} }
    'back_office.root': { paramsTuple?: []; params?: {} }
    'back_office.sessions.create': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkey_challenges.show': { paramsTuple?: []; params?: {} }
    'back_office.sign_in_checks.create': { paramsTuple?: []; params?: {} }
    'back_office.home': { paramsTuple?: []; params?: {} }
    'back_office.help': { paramsTuple?: []; params?: {} }
    'back_office.teleservices.index': { paramsTuple?: []; params?: {} }
    'back_office.teleservice_translations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'teleservice': ParamValue,'language': ParamValue} }
    'back_office.agent_absences.index': { paramsTuple?: []; params?: {} }
    'back_office.absence_previews.show': { paramsTuple?: []; params?: {} }
    'back_office.workloads.show': { paramsTuple?: []; params?: {} }
    'back_office.request_shares.create': { paramsTuple?: []; params?: {} }
    'back_office.counter_sessions.create': { paramsTuple?: []; params?: {} }
    'back_office.jobs.index': { paramsTuple?: []; params?: {} }
    'back_office.job_runs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.job_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.letter_batches.index': { paramsTuple?: []; params?: {} }
    'back_office.letter_batch_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.job_progress.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'households.show': { paramsTuple?: []; params?: {} }
    'addresses.edit': { paramsTuple?: []; params?: {} }
    'passwords.edit': { paramsTuple?: []; params?: {} }
    'citizen_sessions.index': { paramsTuple?: []; params?: {} }
    'notice_preferences.edit': { paramsTuple?: []; params?: {} }
    'personal_data.show': { paramsTuple?: []; params?: {} }
    'personal_data_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_closures.create': { paramsTuple?: []; params?: {} }
    'proofs.create': { paramsTuple?: []; params?: {} }
    'passkeys.index': { paramsTuple?: []; params?: {} }
    'passkey_challenges.create': { paramsTuple?: []; params?: {} }
    'members.create': { paramsTuple?: []; params?: {} }
    'members.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_previews.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'page': ParamValue,'index': ParamValue,'size': ParamValue} }
    'document_files.show': { paramsTuple: [ParamValue]; params: {'page': ParamValue} }
    'documents.index': { paramsTuple?: []; params?: {} }
    'documents.create': { paramsTuple?: []; params?: {} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_replacements.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'requesters.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_documents.index': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'submissions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'submissions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_steps.edit': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue,'step': ParamValue} }
    'payments.index': { paramsTuple?: []; params?: {} }
    'payments.show': { paramsTuple: [ParamValue]; params: {'payment': ParamValue} }
    'payment_returns.show': { paramsTuple: [ParamValue]; params: {'payment': ParamValue} }
    'follow_ups.create': { paramsTuple?: []; params?: {} }
    'follow_up_codes.create': { paramsTuple?: []; params?: {} }
    'requests.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_steps.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'step': ParamValue} }
    'request_documents.index': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_note_files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'file': ParamValue} }
    'request_letters.show': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'letter': ParamValue} }
    'request_summaries.show': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'requests.index': { paramsTuple?: []; params?: {} }
    'paper_forms.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'services.index': { paramsTuple?: []; params?: {} }
    'services.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'paper_codes.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'simulations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.help': { paramsTuple?: []; params?: {} }
    'pages.faq': { paramsTuple?: []; params?: {} }
    'pages.legal_notice': { paramsTuple?: []; params?: {} }
    'pages.terms': { paramsTuple?: []; params?: {} }
    'pages.accessibility': { paramsTuple?: []; params?: {} }
    'accounts.create': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'identities.create': { paramsTuple?: []; params?: {} }
    'identity_returns.show': { paramsTuple?: []; params?: {} }
    'identity_ties.create': { paramsTuple?: []; params?: {} }
    'identity_sign_outs.create': { paramsTuple?: []; params?: {} }
    'identity_sign_outs.show': { paramsTuple?: []; params?: {} }
    'passkey_challenges.show': { paramsTuple?: []; params?: {} }
    'session_extensions.show': { paramsTuple?: []; params?: {} }
    'password_reset_requests.create': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'provisioning.manual': { paramsTuple?: []; params?: {} }
    'provisioning.sessions.create': { paramsTuple?: []; params?: {} }
    'provisioning.home.show': { paramsTuple?: []; params?: {} }
    'health': { paramsTuple?: []; params?: {} }
    'address_suggestions.index': { paramsTuple?: []; params?: {} }
    'appearance.show': { paramsTuple?: []; params?: {} }
    'form_validators.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'hash': ParamValue,'step': ParamValue,'mask': ParamValue} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'widget_gallery.show': { paramsTuple?: []; params?: {} }
  }
  POST: {
    'back_office.household_openings.store': { paramsTuple?: []; params?: {} }
    'back_office.household_accesses.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.member_merges.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.member_distinctions.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.duplicate_rejections.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.household_merges.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.household_states.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.household_statuses.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.identity_requests.store': { paramsTuple?: []; params?: {} }
    'back_office.own_identities.store': { paramsTuple?: []; params?: {} }
    'back_office.identity_requests.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.request_exports.store': { paramsTuple?: []; params?: {} }
    'back_office.saved_views.store': { paramsTuple?: []; params?: {} }
    'back_office.bulk_operations.store': { paramsTuple?: []; params?: {} }
    'back_office.bulk_completions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.bulk_executions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.bulk_undos.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.request_fields.update': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'field': ParamValue} }
    'back_office.request_data_states.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_transitions.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_assignees.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_groupings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'other': ParamValue} }
    'back_office.request_payments.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_notes.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_locks.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_documents.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_documents.update': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue} }
    'back_office.document_rotations.store': { paramsTuple: [ParamValue,ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue,'sheet': ParamValue} }
    'back_office.request_contacts.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.contact_previews.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.contact_preview_files.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_presences.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.agent_proofs.store': { paramsTuple?: []; params?: {} }
    'back_office.agent_passwords.update': { paramsTuple?: []; params?: {} }
    'back_office.authenticators.store': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkeys.store': { paramsTuple?: []; params?: {} }
    'back_office.recovery_codes.store': { paramsTuple?: []; params?: {} }
    'back_office.sessions.store': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkey_sessions.store': { paramsTuple?: []; params?: {} }
    'back_office.sign_in_checks.store': { paramsTuple?: []; params?: {} }
    'back_office.sessions.destroy': { paramsTuple?: []; params?: {} }
    'back_office.agent_absences.store': { paramsTuple?: []; params?: {} }
    'back_office.request_shares.store': { paramsTuple?: []; params?: {} }
    'back_office.counter_sessions.store': { paramsTuple?: []; params?: {} }
    'back_office.job_runs.store': { paramsTuple?: []; params?: {} }
    'back_office.letter_batches.store': { paramsTuple?: []; params?: {} }
    'back_office.letter_batches.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.letter_batch_preparations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'addresses.update': { paramsTuple?: []; params?: {} }
    'passwords.update': { paramsTuple?: []; params?: {} }
    'notice_preferences.update': { paramsTuple?: []; params?: {} }
    'sign_outs.store': { paramsTuple?: []; params?: {} }
    'personal_data.store': { paramsTuple?: []; params?: {} }
    'account_closures.store': { paramsTuple?: []; params?: {} }
    'proofs.store': { paramsTuple?: []; params?: {} }
    'passkeys.store': { paramsTuple?: []; params?: {} }
    'members.store': { paramsTuple?: []; params?: {} }
    'members.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'documents.store': { paramsTuple?: []; params?: {} }
    'document_replacements.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_pages.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_pages.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'page': ParamValue} }
    'document_page_places.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'page': ParamValue} }
    'document_rotations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'page': ParamValue} }
    'drafts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'requesters.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'kept_requesters.update': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_take_overs.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'submissions.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'draft_steps.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue,'step': ParamValue} }
    'draft_answers.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue,'step': ParamValue} }
    'payment_notifications.store': { paramsTuple?: []; params?: {} }
    'follow_ups.store': { paramsTuple?: []; params?: {} }
    'follow_up_codes.store': { paramsTuple?: []; params?: {} }
    'request_steps.update': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'step': ParamValue} }
    'kept_steps.update': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'step': ParamValue} }
    'request_corrections.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_cancellations.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_renewals.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_notes.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'payments.store': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'request_files.store': { paramsTuple: [ParamValue]; params: {'request': ParamValue} }
    'request_file_reuses.store': { paramsTuple: [ParamValue]; params: {'request': ParamValue} }
    'languages.update': { paramsTuple?: []; params?: {} }
    'simulations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'accounts.store': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'identity_ties.store': { paramsTuple?: []; params?: {} }
    'passkey_sessions.store': { paramsTuple?: []; params?: {} }
    'password_reset_requests.store': { paramsTuple?: []; params?: {} }
    'password_resets.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'provisioning.sessions.store': { paramsTuple?: []; params?: {} }
    'provisioning.sessions.destroy': { paramsTuple?: []; params?: {} }
  }
  DELETE: {
    'back_office.identity_ties.destroy': { paramsTuple?: []; params?: {} }
    'back_office.own_identities.destroy': { paramsTuple?: []; params?: {} }
    'back_office.agent_identities.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.identity_requests.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.saved_views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.request_assignees.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_unread_words.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_locks.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.request_documents.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue} }
    'back_office.document_pages.destroy': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue} }
    'back_office.request_presences.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.authenticators.destroy': { paramsTuple?: []; params?: {} }
    'back_office.agent_passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.other_agent_sessions.destroy': { paramsTuple?: []; params?: {} }
    'back_office.agent_sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.agent_factors.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.agent_absences.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.counter_sessions.destroy': { paramsTuple?: []; params?: {} }
    'citizen_sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'identities.destroy': { paramsTuple?: []; params?: {} }
    'members.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'documents.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'document_pages.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'page': ParamValue} }
    'drafts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'draft': ParamValue} }
    'request_file_pages.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'request': ParamValue,'page': ParamValue} }
    'request_files.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'request': ParamValue,'document': ParamValue} }
    'identity_ties.destroy': { paramsTuple?: []; params?: {} }
  }
  PUT: {
    'back_office.identity_organisations.update': { paramsTuple?: []; params?: {} }
    'back_office.saved_views.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'back_office.request_locks.update': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'back_office.document_pages.update': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'number': ParamValue,'document': ParamValue,'page': ParamValue} }
    'back_office.second_factor_policies.update': { paramsTuple?: []; params?: {} }
    'back_office.task_boxes.update': { paramsTuple?: []; params?: {} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}
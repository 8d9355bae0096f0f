/**
 * Who may call a route:
 *
 * - `everyone`: it answers whoever comes, signed in or not;
 * - `owner`: the household of the request or of the document, or the browser
 *   that made the request without account; to others it does not exist;
 * - `citizen`: whoever is signed in on the portal; others are sent to /connexion;
 * - `agent`: whoever is signed in on the back office; others are sent to
 *   /backoffice/connexion;
 * - `reader`: an agent with « Consultation » or more on the request's category;
 *   to the other agents it does not exist;
 * - `writer`: an agent with « Modification » or more; a reader is refused;
 * - `platform`: whoever is signed in on the provisioning module.
 */
export type Access = 'everyone' | 'owner' | 'citizen' | 'agent' | 'reader' | 'writer' | 'platform'

/** Every route by its name. A route that is not here fails tests/functional/access.spec.ts. */
export const ROUTES: Record<string, Access> = {
  'health': 'everyone',
  'appearance.show': 'everyone',
  'gallery.show': 'everyone',
  'form_validators.show': 'everyone',

  'home': 'everyone',
  'services.index': 'everyone',
  'services.show': 'everyone',
  'sessions.create': 'everyone',
  'sessions.store': 'everyone',
  'sessions.destroy': 'everyone',
  'session_extensions.show': 'everyone',
  'accounts.create': 'everyone',
  'accounts.store': 'everyone',
  'password_reset_requests.create': 'everyone',
  'password_reset_requests.store': 'everyone',
  'password_resets.edit': 'everyone',
  'password_resets.update': 'everyone',
  'follow_ups.create': 'everyone',
  'follow_ups.store': 'everyone',
  'pages.help': 'everyone',
  'pages.faq': 'everyone',
  'pages.legal_notice': 'everyone',
  'pages.terms': 'everyone',
  'pages.accessibility': 'everyone',

  'drafts.create': 'everyone',
  'drafts.store': 'everyone',
  'drafts.show': 'owner',
  'drafts.destroy': 'owner',
  'requesters.edit': 'owner',
  'requesters.update': 'owner',
  'draft_documents.index': 'owner',
  'submissions.create': 'owner',
  'submissions.store': 'owner',
  'submissions.show': 'owner',
  'draft_steps.edit': 'owner',
  'draft_steps.update': 'owner',
  'requests.show': 'owner',
  'request_steps.edit': 'owner',
  'request_steps.update': 'owner',
  'request_documents.index': 'owner',
  'request_corrections.store': 'owner',
  'request_cancellations.store': 'owner',
  'request_notes.store': 'owner',
  'request_summaries.show': 'owner',
  'request_files.store': 'owner',
  'request_file_reuses.store': 'owner',
  'request_file_pages.destroy': 'owner',
  'request_files.destroy': 'owner',
  'document_previews.show': 'owner',
  'document_files.show': 'owner',

  'requests.index': 'citizen',
  'documents.index': 'citizen',
  'documents.show': 'citizen',
  'households.show': 'citizen',
  'addresses.edit': 'citizen',
  'addresses.update': 'citizen',
  'passwords.edit': 'citizen',
  'passwords.update': 'citizen',
  'members.create': 'citizen',
  'members.store': 'citizen',
  'members.edit': 'citizen',
  'members.update': 'citizen',
  'members.destroy': 'citizen',

  'back_office.root': 'everyone',
  'back_office.sessions.create': 'everyone',
  'back_office.sessions.store': 'everyone',
  'back_office.sessions.destroy': 'everyone',
  'back_office.home': 'agent',
  'back_office.help': 'agent',
  'back_office.teleservices.index': 'agent',
  'back_office.requests.index': 'agent',
  'back_office.requests.show': 'reader',
  'back_office.request_summaries.show': 'reader',
  'back_office.request_documents.show': 'reader',
  'back_office.document_files.show': 'reader',
  'back_office.document_previews.show': 'reader',
  'back_office.contact_letters.show': 'reader',
  'back_office.request_fields.edit': 'writer',
  'back_office.request_fields.update': 'writer',
  'back_office.request_data_states.store': 'writer',
  'back_office.request_transitions.store': 'writer',
  'back_office.request_notes.store': 'writer',
  'back_office.request_locks.store': 'writer',
  'back_office.request_locks.update': 'writer',
  'back_office.request_locks.destroy': 'writer',
  'back_office.request_documents.create': 'writer',
  'back_office.request_documents.store': 'writer',
  'back_office.request_documents.update': 'writer',
  'back_office.request_documents.destroy': 'writer',
  'back_office.document_pages.destroy': 'writer',
  'back_office.request_contacts.create': 'writer',
  'back_office.request_contacts.store': 'writer',
  'back_office.contact_previews.store': 'writer',
  'back_office.contact_preview_files.store': 'writer',

  'provisioning.manual': 'everyone',
  'provisioning.sessions.create': 'everyone',
  'provisioning.sessions.store': 'everyone',
  'provisioning.sessions.destroy': 'platform',
  'provisioning.home.show': 'platform',
}

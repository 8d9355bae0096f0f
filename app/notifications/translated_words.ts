import type { DefaultWords } from '#notifications/default_words'
import type { NoticeEvent } from '#notifications/notice_events'

const FOLLOW = 'See my request'
const ACCOUNT = 'Open my account'
const ABOUT = 'It is about “#{RQ_TP_LABEL}”, request no. #{RQ_ID}.'
const QUESTION =
  'If this does not seem right to you, contact the town hall: somebody will answer you.'

const ENGLISH: Record<NoticeEvent, DefaultWords> = {
  request_received: {
    email: {
      subject: 'Your request no. #{RQ_ID} has been received',
      body: letter(
        'We have received your request “#{RQ_TP_LABEL}”. Its number is #{RQ_ID}.',
        '#{RQ_PROMISE}',
        '#{RQ_CODE}'
      ),
    },
    sms: 'Town hall: your request no. #{RQ_ID} has been received. Follow it: #{LINK}',
    link: 'Follow my request',
  },
  request_incomplete: {
    email: {
      subject: 'Your request no. #{RQ_ID} is to be completed',
      body: letter(
        `Something is missing for us to process your request. ${ABOUT}`,
        '#{RQ_REASON}',
        '#{RQ_ASKED}',
        '#{RQ_ANSWER_BY}'
      ),
    },
    sms: 'Town hall: your request no. #{RQ_ID} is to be completed. Details: #{LINK}',
    link: FOLLOW,
  },
  request_validated: {
    email: {
      subject: 'Your request no. #{RQ_ID} is accepted',
      body: letter(`Your request is accepted. ${ABOUT}`, '#{RQ_REASON}'),
    },
    sms: 'Town hall: your request no. #{RQ_ID} is accepted. Details: #{LINK}',
    link: FOLLOW,
  },
  request_rejected: {
    email: {
      subject: 'Your request no. #{RQ_ID} is refused',
      body: letter(`Your request could not be accepted. ${ABOUT}`, '#{RQ_REASON}'),
    },
    sms: 'Town hall: a decision was taken on your request no. #{RQ_ID}. Details: #{LINK}',
    link: FOLLOW,
  },
  request_cancelled: {
    email: {
      subject: 'Your request no. #{RQ_ID} is cancelled',
      body: letter(`Your request has been cancelled. ${ABOUT}`, '#{RQ_REASON}'),
    },
    sms: 'Town hall: your request no. #{RQ_ID} is cancelled. Details: #{LINK}',
    link: FOLLOW,
  },
  request_message: {
    email: {
      subject: 'A message about your request no. #{RQ_ID}',
      body: letter(
        'An agent writes to you about your request no. #{RQ_ID}:',
        '#{NOTE_TEXT}',
        '#{NOTE_FILES}'
      ),
    },
    sms: 'Town hall: a message is waiting for you about your request no. #{RQ_ID}: #{LINK}',
    link: 'Answer',
  },
  request_letter: {
    email: {
      subject: 'A letter about your request no. #{RQ_ID}',
      body: letter(
        'The town hall has posted you a letter. You can already read it on the site, with your request.',
        '#{LETTER_SUBJECT}',
        ABOUT
      ),
    },
    sms: 'Town hall: a letter has been posted about your request no. #{RQ_ID}. Read it: #{LINK}',
    link: 'Read the letter',
  },
  follow_up_code: {
    email: {
      subject: 'Your new follow-up code',
      body: letter(
        `You asked to receive your follow-up code again. ${ABOUT}`,
        'Your code is now #{RQ_CODE}: it replaces the former one, which opens nothing any more.',
        'If you asked for nothing, simply keep this new code: nobody else received it.'
      ),
    },
    sms: 'Town hall: follow-up code of your request no. #{RQ_ID}: #{RQ_CODE}. It replaces the former one.',
    link: 'Follow my request',
  },
  draft_deletion: {
    email: {
      subject: 'Your draft “#{RQ_TP_LABEL}” will soon be deleted',
      body: letter(
        'You began “#{RQ_TP_LABEL}” on #{DRAFT_BEGUN} without sending it. Your draft will be deleted on #{DRAFT_END}, with the files that you added to it.',
        'To keep it, take it up and save a step. If you no longer need it, there is nothing to do.'
      ),
    },
    sms: 'Town hall: your draft will be deleted on #{DRAFT_END}. To keep it: #{LINK}',
    link: 'Take up my draft',
  },
  document_expiring: {
    email: {
      subject: 'Your document “#{DOC_LABEL}” is about to go out of date',
      body: letter(
        'The document “#{DOC_LABEL}”#{DOC_PERSON}, which you gave to the town hall, is valid until #{DOC_END}. It cannot be used in your requests after that day.',
        'Replace it now: your drafts will take the new one, and so will your next requests. Requests already sent keep the document that they received.'
      ),
    },
    sms: 'Town hall: one of your documents is valid until #{DOC_END}. Replace it: #{LINK}',
    link: 'Replace this document',
  },
  account_validated: {
    email: {
      subject: 'Your account is approved',
      body: letter(
        'The town hall has checked the information about your household: your account no. #{HF_ID} is approved.',
        'There is nothing for you to do.'
      ),
    },
    sms: 'Town hall: your account no. #{HF_ID} is approved.',
    link: ACCOUNT,
  },
  account_refused: {
    email: {
      subject: 'Your account is to be corrected',
      body: letter(
        'The town hall could not approve the information about your household (account no. #{HF_ID}).',
        'Read it over and correct what is no longer right: the town hall will check it again. Your requests are not lost.'
      ),
    },
    sms: 'Town hall: the information of your account no. #{HF_ID} is to be corrected: #{LINK}',
    link: ACCOUNT,
  },
  account_blocked: {
    email: {
      subject: 'Your account is blocked',
      body: letter(
        'The town hall has made your account no. #{HF_ID} inactive: you can no longer sign in. Your current requests are still being examined.',
        QUESTION
      ),
    },
    sms: 'Town hall: your account no. #{HF_ID} is blocked. Contact the town hall.',
    link: 'Contact the town hall',
  },
  account_reopened: {
    email: {
      subject: 'Your account is active again',
      body: letter(
        'The town hall has reopened your account no. #{HF_ID}: you can sign in as before.'
      ),
    },
    sms: 'Town hall: your account no. #{HF_ID} is active again.',
    link: ACCOUNT,
  },
  account_closed: {
    email: {
      subject: 'Your account is archived',
      body: letter(
        'The town hall has archived your account no. #{HF_ID}: it is no longer used, and you can no longer sign in.',
        QUESTION
      ),
    },
    sms: 'Town hall: your account no. #{HF_ID} is archived. Contact the town hall.',
    link: 'Contact the town hall',
  },
}

/** `default_words.ts` in the other languages that have words of their own. */
export const TRANSLATED_WORDS: Readonly<Record<string, Record<NoticeEvent, DefaultWords>>> = {
  en: ENGLISH,
}

function letter(...paragraphs: string[]): string {
  return ['Hello,', ...paragraphs].join('\n\n')
}

/** Reports as mail servers write them. */
interface Bounced {
  messageId: string
  recipient: string
}

/** Postfix, of an address that does not exist. */
export function postfixReport({ messageId, recipient }: Bounced): string {
  return `Return-Path: <>
Received: by mail.ville.test (Postfix)
	id 4XyzAB1234; Tue, 24 Nov 2026 12:05:01 +0100 (CET)
Date: Tue, 24 Nov 2026 12:05:01 +0100 (CET)
From: MAILER-DAEMON@mail.ville.test (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ne-pas-repondre@ville.test
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4XyzAB1233.1732446301/mail.ville.test"
Message-Id: <20261124110501.4XyzAB1234@mail.ville.test>

This is a MIME-encapsulated message.

--4XyzAB1233.1732446301/mail.ville.test
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.ville.test.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<${recipient}>: host mx.courriel.test[192.0.2.7] said: 550 5.1.1
    <${recipient}>: Recipient address rejected: User unknown (in reply
    to RCPT TO command)

--4XyzAB1233.1732446301/mail.ville.test
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.ville.test
X-Postfix-Queue-ID: 4XyzAB1233
X-Postfix-Sender: rfc822; ne-pas-repondre@ville.test
Arrival-Date: Tue, 24 Nov 2026 12:05:00 +0100 (CET)

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.courriel.test
Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: Recipient address
    rejected: User unknown

--4XyzAB1233.1732446301/mail.ville.test
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <ne-pas-repondre@ville.test>
From: ne-pas-repondre@ville.test
To: ${recipient}
Subject: [Ville de Blainville] Un message
Message-ID: ${messageId}
MIME-Version: 1.0

--4XyzAB1233.1732446301/mail.ville.test--
`
}

/** Exchange Online, of a full mailbox: lines end in CRLF, the report is in HTML, the original comes back whole. */
export function exchangeReport({ messageId, recipient }: Bounced): string {
  const boundary = 'e1f2a3b4-c5d6-47e8-9f0a-1b2c3d4e5f60'
  return `From: <postmaster@courriel.test>
To: <ne-pas-repondre@ville.test>
Date: Tue, 24 Nov 2026 11:06:12 +0000
Content-Type: multipart/report; report-type=delivery-status;
 boundary="${boundary}"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: fr-FR
Message-ID: <7c1d@PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM>
In-Reply-To: ${messageId}
Subject: =?utf-8?Q?Non_remis=C2=A0:_Un_message?=
MIME-Version: 1.0

--${boundary}
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

<html><body><p>La bo=C3=AEte aux lettres de ${recipient} est pleine.</p></body></html>

--${boundary}
Content-Type: message/delivery-status

Reporting-MTA: dns;PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM
Received-From-MTA: dns;mail.ville.test
Arrival-Date: Tue, 24 Nov 2026 11:06:10 +0000

Final-Recipient: rfc822;${recipient}
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded

--${boundary}
Content-Type: message/rfc822

Received: from mail.ville.test (192.0.2.1) by PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM
From: <ne-pas-repondre@ville.test>
To: <${recipient}>
Subject: [Ville de Blainville] Un message
Message-ID: ${messageId}
Content-Type: text/plain

Bonjour,

--${boundary}--
`.replace(/\n/g, '\r\n')
}

/** The same servers, of a message that they still try to deliver. */
export function delayedReport(bounced: Bounced): string {
  return postfixReport(bounced)
    .replace('Action: failed', 'Action: delayed')
    .replace('Status: 5.1.1', 'Status: 4.4.1')
}

/** A server that sends back no header of the message: only the return path names it. */
export function bareReport({ recipient, returnPath }: { recipient: string; returnPath: string }) {
  return `From: MAILER-DAEMON@mx.courriel.test
To: <${returnPath}>
Content-Type: multipart/report; report-type="delivery-status"; boundary=xx
MIME-Version: 1.0

--xx
Content-Type: text/plain

Sorry.
--xx
Content-Type: message/delivery-status
Content-Transfer-Encoding: base64

${Buffer.from(`Reporting-MTA: dns; mx.courriel.test\n\nFinal-Recipient: rfc822; ${recipient}\nAction: Failed\nStatus: 5.7.1 (filtered)\n`).toString('base64')}
--xx--
`
}

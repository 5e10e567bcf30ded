// What kind of message it is, from whole messages in English, as offices get them.
#include "support/sender_message.h"

#include <catch2/catch.hpp>

using namespace draht;
using test::SenderMessage;

TEST_CASE("sender kind, English: a human to these people") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Mark Ellis <mark.ellis@ellisworks.example>",
       .subject = "Re: Invoice 2231",
       .text = "Hi Eva,\n\nPaid this morning, you should see it tomorrow. Let me know if not.\n\nCheers\nMark"},
      {.from = "Joan Pike <jpike@pikelaw.example>",
       .subject = "Out of office next week",
       .text = "Eva - I will be out of the office next week, so let us close the contract before Friday. Does Thursday "
               "at 10 work?\n\nJoan"},
      {.from = "Dan Brown <dan@brownbuild.example>",
       .subject = "FW: Undeliverable: plans",
       .text = "I got this back when I mailed Pete. Do you have a newer address?\n\n-----Original Message-----\nFrom: "
               "postmaster@x.example\nDelivery has failed to these recipients"},
      {.from = "orders@tilemart.example",
       .subject = "RE: grey tiles",
       .text = "Hi Eva, we only have 40 boxes left. I can hold them until Monday if you like. Kelly"},
      {.from = "Susan Clark <susan@clarkdesign.example>",
       .subject = "Quick question",
       .text = "Hi Eva,\n\nDid you get the drawings? I can resend them if the link expired.\n\nThanks,\nSusan\n\nSent "
               "from my iPhone"},
      {.from = "Raj Patel <raj.patel@patel-eng.example>",
       .subject = "RE: Newsletter copy",
       .text =
           "Looks good to me. Please change the headline to \"New hall opens\" and send it to print.\n\nRegards\nRaj"},
      {.from = "Luis Ortega <luis@ortega-tiles.example>",
       .subject = "Re: samples",
       .text = "Shipped them yesterday, tracking number is 1Z88. Should be there Thursday.\nLuis"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::person_direct);
}

TEST_CASE("sender kind, English: a human to a list") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Ada King <ada@king.example>",
       .subject = "Sunday route",
       .text = "Hi all,\n\nI propose the north loop this Sunday, meet at 9.\n\nAda\n\n-- \nYou received this message "
               "because you are subscribed to the Google Groups \"walkers\" group.\nTo unsubscribe from this group and "
               "stop receiving emails from it, send an email to walkers+unsubscribe@googlegroups.com.",
       .to = "walkers@googlegroups.com",
       .fields = "List-ID: <walkers.googlegroups.com>\nList-Post: <https://groups.google.com/group/walkers/post>, "
                 "<mailto:walkers@googlegroups.com>\nMailing-list: list walkers@googlegroups.com; contact "
                 "walkers+owners@googlegroups.com\nPrecedence: list\nList-Unsubscribe: <mailto:x>\n"},
      {.from = "Ben Ito <ben@ito.example>",
       .subject = "[dev] Release blockers",
       .text = "We still have three blockers. I can take the first one. Who takes the others?\n\nBen",
       .to = "dev@project.example",
       .fields = "List-Id: Dev <dev.project.example>\nMailing-List: contact dev-help@project.example; run by "
                 "ezmlm\nPrecedence: bulk\nList-Post: <mailto:dev@project.example>\n"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::person_list);
}

TEST_CASE("sender kind, English: newsletters and offers") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Acme Tools <hello@acmetools.example>",
       .subject = "Spring sale ends tonight",
       .text = "Hi Eva,\n\nShop now and save 30%. View in browser. Unsubscribe.",
       .to = "eva@web.example",
       .fields = "List-Unsubscribe: <https://acme.example/u>\nList-Unsubscribe-Post: "
                 "List-Unsubscribe=One-Click\nX-SG-EID: abc\n"},
      {.from = "Tina from Deskly <tina@deskly.example>",
       .subject = "3 tips for a tidy desk",
       .text = "Hi Eva,\n\nHere are three tips.\n1. ...\nBook a demo\n\nTina\n\nDeskly Inc, 1 Main St. Unsubscribe "
               "from these emails"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::bulk);
}

TEST_CASE("sender kind, English: systems about an item") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Veeam Backup <backup@lohmann-bau.example>",
       .subject = "[Success] Sicherung Fileserver (3 VMs)",
       .text = "Backup job: Sicherung Fileserver\nStart time: 22:00\nEnd time: 23:10\nStatus: Success"},
      {.from = "Kai Brenner <k.brenner@partner.example>",
       .subject = "Abgelehnt: Jour fixe",
       .text = "",
       .fields = "Content-Type: text/calendar; method=REPLY; charset=utf-8\n"},
      {.from = "GitHub <notifications@github.example>",
       .subject = "Re: [org/repo] Fix leak (#42)",
       .text = "LGTM\n\n-- \nReply to this email directly or view it on GitHub.",
       .to = "org/repo <repo@noreply.github.example>",
       .fields = "X-GitHub-Reason: mention\nList-Id: org/repo <repo.org.github.example>\nList-Unsubscribe: "
                 "<mailto:x>\nPrecedence: list\nIn-Reply-To: <a@b>\n"},
      {.from = "Your Bank <alerts@bank.example>",
       .subject = "Your statement is ready",
       .text =
           "Your January statement is available. Log in to your account to view it. Please do not reply to this email.",
       .to = "eva@web.example"},
      {.from = "The Hotel <reservations@hotel.example>",
       .subject = "Reservation confirmation 88121",
       .text = "Dear Ms Lohmann,\nThank you for your reservation. Confirmation number: 88121. Check-in: 3 PM.",
       .to = "eva@web.example"},
      {.from = "FRITZ!Box <fritzbox@lohmann.example>",
       .subject = "Verpasster Anruf von 0401234 (Kling)",
       .text = "Anruf am 3.3.26 um 10:12\nVon: 0401234\nAn: 998877",
       .to = "e.lohmann@lohmann.example"},
      {.from = "Doodle <mailer@doodle.example>",
       .subject = "Rita Wolf hat an Ihrer Umfrage \"Grillen\" teilgenommen",
       .text = "Rita Wolf hat gerade abgestimmt. Zur Umfrage."},
      {.from = "monitor@lohmann-bau.example",
       .subject = "PROBLEM: Host NAS is DOWN",
       .text = "Host: NAS\nState: DOWN\nInfo: PING CRITICAL"},
      {.from = "Thomas Kern <t.kern@stb-kern.example>",
       .subject = "Abgesagt: Besprechung Abschluss",
       .text = "",
       .fields = "Content-Class: urn:content-classes:calendarmessage\n"},
      {.from = "Stripe <receipts@stripe.example>",
       .subject = "Your receipt from Acme #1234",
       .text = "Receipt from Acme\nAmount paid: $20.00\nDate paid: March 3",
       .to = "eva@web.example"},
      {.from = "Apple <no_reply@email.apple.example>",
       .subject = "Deine Quittung von Apple",
       .text = "Quittung\nBestellnummer: MX12\nGesamt 2,99 €",
       .to = "eva@web.example"},
      {.from = "git@code.firma.example",
       .subject = "[bau/plan] Pipeline #88 failed",
       .text = "Pipeline #88 has failed! Branch: main"},
      {.from = "Lufthansa <online@booking-lufthansa.example>",
       .subject = "Buchungsdetails | Abflug: 03. April",
       .text = "Ihr Buchungscode: ABC123\nFlug LH 12",
       .to = "eva@web.example"},
      {.from = "Calendly <notifications@calendly.example>",
       .subject = "New Event: Sven Klein - 10:00 Mon",
       .text = "Invitee: Sven Klein\nEvent Date/Time: 10:00"},
      {.from = "Jan Petersen <jan.petersen@nordbau.example>",
       .subject = "Freigabeanforderung: Urlaub Petersen",
       .text = "Zeiterfassung: Jan Petersen hat einen Urlaubsantrag gestellt.\nZeitraum: 1.7.-14.7.\nBitte im Portal "
               "genehmigen.\nDiese Mail wurde automatisch vom Zeitsystem verschickt."},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::transactional);
}

TEST_CASE("sender kind, English: automatic answers") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "John Poe <j.poe@poe.example>",
       .subject = "Automatic reply: Plans",
       .text = "I am out of the office until Monday with limited access to email."},
      {.from = "Acme Support <support@acme.example>",
       .subject = "[#88121] We received your request",
       .text = "Hi,\nThank you for contacting Acme. Your request has been received and a ticket has been created. One "
               "of our agents will get back to you as soon as possible."},
      {.from = "Mail Delivery Subsystem <mailer-daemon@googlemail.example>",
       .subject = "Delivery Status Notification (Delay)",
       .text = "There was a temporary problem delivering your message. Gmail will retry."},
      {.from = "MAILER-DAEMON@mx.web.example",
       .subject = "Mail delivery failed: returning message to sender",
       .text = "This message was created automatically by mail delivery software.\nA message that you sent could not "
               "be delivered"},
      {.from = "Olga Reiss <olga.reiss@amt.example>",
       .subject = "AutoReply: Bauvoranfrage",
       .text = "Ich bin am 3.3. wieder im Dienst."},
      {.from = "mailer-daemon@mailin.gmx.example",
       .subject = "Mail delivery failed: returning message to sender",
       .text = "SMTP error from remote server"},
      {.from = "Support <support@tool.example>",
       .subject = "Re: Frage [Case 00231]",
       .text = "Thanks for reaching out! We got your message and will get back to you within 24 hours. Your case "
               "number is 00231."},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::auto_reply);
}

// What kind of message it is where no field of the head tells, and people who sound like machines: in both languages.
#include "support/sender_message.h"

#include <catch2/catch.hpp>

using namespace draht;
using test::SenderMessage;

namespace {

const std::string kAnswer = "In-Reply-To: <q1@lohmann-bau.example>\n";

}  // namespace

TEST_CASE("sender kind, unmarked: automatic answers of people who are away") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Tess Moreau <tess@moreau-prints.example>",
       .subject = "Re: proofs",
       .text = "I'm hiking the Pennine Way and will be back at my press on 14 June. I won't see your message until "
               "then. If a job is on fire, call the shop.",
       .fields = kAnswer},
      {.from = "Colin Adeyemi <c.adeyemi@portauth.example>",
       .subject = "Re: berth 9",
       .text = "Thank you for your email. I have now left the Port Authority. For berth allocation please contact the "
               "duty office. This account will shortly be closed.",
       .fields = kAnswer},
      {.from = "Olga Petrov <olga@petrovtranslations.example>",
       .subject = "Re: offer",
       .text = "Hello! I'm travelling with very limited internet until the 20th. I'll answer all mails in the order "
               "they arrived once I'm home.",
       .fields = kAnswer},
      {.from = "Dr Sunil Rao <s.rao@northclinic.example>",
       .subject = "Away: Re: Referral letter",
       .text = "I am on annual leave from 3 to 17 August inclusive. My secretary Pam can help with anything urgent.",
       .fields = kAnswer},
      {.from = "Sandra Wolk <s.wolk@wolk-steuer.example>",
       .subject = "AW: Belege Juli",
       .text = "Guten Tag,\n\nunsere Kanzlei ist vom 23.12. bis 6.1. geschlossen. E-Mails werden in dieser Zeit nicht "
               "bearbeitet. Ab dem 7.1. sind wir gerne wieder für Sie da.\n\nIhr Kanzleiteam",
       .fields = kAnswer},
      {.from = "Jens Thoma <jens.thoma@stadtbau.example>",
       .subject = "AW: Baustelle Nordring",
       .text = "Sehr geehrte Damen und Herren,\nich befinde mich bis einschliesslich 12. Mai im Urlaub. Ihre E-Mail "
               "wird nicht bearbeitet. Bitte wenden Sie sich an Frau Lutz, Durchwahl 31.",
       .fields = kAnswer},
      {.from = "Karin Blei <blei@archiv.example>",
       .subject = "AW: Akte 12",
       .text = "Frau Blei arbeitet nicht mehr im Stadtarchiv. Bitte richten Sie Ihre Anfrage an das Sekretariat. Diese "
               "Mail wurde nicht weitergeleitet.",
       .fields = kAnswer},
      {.from = "kontakt@malerhaus.example",
       .subject = "Danke fuer Ihre Anfrage",
       .text =
           "Hallo,\nvielen Dank fuer Ihre Anfrage. Wir melden uns so schnell wie moeglich bei Ihnen.\nIhr Malerhaus"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::auto_reply);
}

TEST_CASE("sender kind, unmarked: people who speak of absence, terms and systems") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Nina Falk <nina.falk@falkdesign.example>",
       .subject = "Re: Layout",
       .text = "Hallo Eva,\nbin ab morgen bis 12. im Urlaub, die Daten liegen auf dem Server. Wenn was ist, ruf Timo "
               "an.\nLG Nina",
       .fields = kAnswer},
      {.from = "Owen Marsh <owen@marshjoinery.example>",
       .subject = "Re: stairs",
       .text =
           "Back from holiday, sorry for the slow reply. Oak is fine. I'll be away again from the 20th so let's fit "
           "before then.",
       .fields = kAnswer},
      {.from = "Hugh Fallon <hugh@fallonsurveyors.example>",
       .subject = "survey",
       .text = "Eva\n\nTom no longer works for us so I'm picking up your file. The report will be with you Thursday. "
               "Can you send me the key code?\n\nHugh"},
      {.from = "Ivy Jenkins <ivy.jenkins@jenkinslaw.example>",
       .subject = "Without prejudice",
       .text = "Dear Ms Lohmann\n\nOur client denies liability. A response is required within 14 days.\n\nYours "
               "faithfully\nJenkins Law LLP"},
      {.from = "Petra Sommer <p.sommer@sommer-ra.example>",
       .subject = "Mandat Krüger",
       .text =
           "Sehr geehrte Frau Lohmann,\n\ndie Gegenseite muss innerhalb von 14 Werktagen antworten. Ich melde "
           "mich, sobald etwas eingeht.\n\nPetra Sommer\n\nDiese E-Mail enthält vertrauliche Informationen. Bitte "
           "antworten Sie nicht auf diese E-Mail, wenn Sie nicht der richtige Adressat sind. Newsletter abbestellen: "
           "Link."},
      {.from = "Liu Wen <sales2@shenpumps.example>",
       .subject = "Re: pump seals",
       .text = "Good day, our client ask again for the seals. Please kindly check the photos and tell us when you can "
               "send new ones. Thank you, Liu Wen",
       .fields = kAnswer},
      {.from = "Paul Zöller <p.zoeller@zoeller-dach.example>",
       .subject = "Zahlen vom 12.04.2021",
       .text = "Dachfläche: 212 m2\nGauben: 3\nRinne: 44 m\n\nReicht dir das?\nPaul"},
      {.from = "Dan Ross <dan@rosslab.example>",
       .subject = "FYI - gone this weekend",
       .text = "I won't be reading email until Sunday night or so. Good luck with the release.\n\n- Dan",
       .to = "eva@lohmann-bau.example, craig@lohmann-bau.example"},
      {.from = "lea.m <lea@familie-m.example>",
       .subject = "auto",
       .text = "papa kannst du mich morgen anklingeln? das auto macht komische geräusche"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::person_direct);
}

TEST_CASE("sender kind, unmarked: systems, and reports out of a template") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Nadja Frey <n.frey@wasserwerk.example>",
       .subject = "Pegelstand 03.04.2019",
       .text = "Pegel Nord: 2,14 m\nPegel Sued: 1,98 m\nDurchfluss: 44 m3/s\nTrübung: 0,3 NTU"},
      {.from = "gary.pike@railfreight.example",
       .subject = "Yard Status 2011-09-14 0600",
       .text = "YARD STATUS 2011-09-14 0600\n\nTrack 1   22 cars\nTrack 2   17 cars\nTotal     39"},
      {.from = "webmaster@ruderverein.example",
       .subject = "Neue Nachricht über das Kontaktformular",
       .text =
           "Name: Karl Sauer\nE-Mail: sauer@x.example\nNachricht: Wann ist das nächste Probetraining? Ich würde gern "
           "kommen.",
       .fields = "X-Mailer: PHP/7.4.33\n"},
      {.from = "Sportnet.de <order-confirm@sportnet.example>",
       .subject = "Your parcel has been dispatched",
       .text = "Hello Eva Lohmann,\n\nYour order was sent today. Estimated delivery: Tuesday."},
      {.from = "Accounts <accounts@tynewaste.example>",
       .subject = "Invoice INV-1101",
       .text = "Dear Customer,\n\nPlease find attached invoice INV-1101. This email was sent from an unattended "
               "mailbox."},
      {.from = "LinkedIn <invitations@linkedin.example>",
       .subject = "Eva, please add me to your LinkedIn network",
       .text = "Hi Eva, I'd like to join your LinkedIn network.\nKarl Sauer\nUnsubscribe",
       .fields = "X-LinkedIn-Template: invite_member\nList-Unsubscribe: <https://x.example>\n"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::transactional);
}

TEST_CASE("sender kind, unmarked: lists without their fields, and announcements to a house") {
  const SenderMessage rewritten{.from = "Kit Moran via choir <choir@lists.stmarks.example>",
                                .subject = "[choir] Thursday",
                                .text = "Tenors at seven please, the rest at half past. Bring the Fauré.",
                                .to = "choir@lists.stmarks.example",
                                .fields = "List-Id: <choir.lists.stmarks.example>\nList-Unsubscribe: <mailto:x>\n"};
  CHECK(rewritten.verdict().kind == SenderKind::person_list);
  const SenderMessage parents{.from = "Sue Platt <sue.platt@plattfamily.example>",
                              .subject = "Bake sale",
                              .text = "We still need cakes for Friday. I can collect on Thursday evening.\nSue",
                              .to = "year5-parents@hillschool.example"};
  CHECK(parents.verdict().kind == SenderKind::person_list);
  const SenderMessage house{.from = "Corporate Communications <corpcomm@bigco.example>",
                            .subject = "Welcome our new CFO",
                            .text = "Dear colleagues,\n\nPlease join us in welcoming Dana Cole, effective May 1.",
                            .to = "all.employees@bigco.example"};
  CHECK(house.verdict().kind == SenderKind::bulk);
  const SenderMessage release{.from = "Kestrel Release Team <release@kestrel-os.example>",
                              .subject = "[kestrel-announce] Kestrel 4.2 released",
                              .text = "We are happy to announce Kestrel 4.2. Download it from the mirrors.",
                              .to = "kestrel-announce@lists.kestrel-os.example",
                              .fields = "List-Id: <kestrel-announce.lists.kestrel-os.example>\nPrecedence: list\n"};
  CHECK(release.verdict().kind == SenderKind::bulk);
}

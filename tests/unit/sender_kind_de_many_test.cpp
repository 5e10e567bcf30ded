// What kind of message it is, from whole messages in German, as offices get them.
#include "support/sender_message.h"

#include <catch2/catch.hpp>

using namespace draht;
using test::SenderMessage;

TEST_CASE("sender kind, German: newsletters and offers") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Möbelhaus Krause <post@news.moebel-krause.example>",
       .subject = "Sofas bis -40 %",
       .text = "Nur bis Samstag! Jetzt entdecken. Abmelden | Impressum",
       .to = "eva@web.example"},
      {.from = "Handwerkskammer Nord <info@hwk-nord.example>",
       .subject = "HWK aktuell 7/2026",
       .text =
           "Sehr geehrte Damen und Herren,\n\nin dieser Ausgabe lesen Sie:\n- Neue Regeln für Minijobs\n- "
           "Ausbildungsmesse im Herbst\n\nWenn Sie diesen Newsletter nicht mehr erhalten möchten, klicken Sie hier.",
       .to = "e.lohmann@lohmann-bau.example"},
      {.from = "Pfarramt St. Anna <pfarramt@st-anna.example>",
       .subject = "Pfarrbrief und Termine",
       .text = "Liebe Gemeindemitglieder,\n\nanbei der Pfarrbrief für Mai. Am 3. Mai ist Maiandacht, am 14. "
               "Bittprozession.\n\nIhr Pfarramt",
       .to = "pfarramt@st-anna.example"},
      {.from = "Yannick Reuter <y.reuter@leadwolf.example>",
       .subject = "Kurze Frage, Frau Lohmann",
       .text = "Hallo Frau Lohmann,\n\nich bin auf Ihr Unternehmen aufmerksam geworden. Wir helfen Bauunternehmen, "
               "planbar neue Mitarbeiter und mehr Kunden zu gewinnen. Wann passt Ihnen ein unverbindliches Gespräch "
               "von 15 Minuten?\n\nBeste Grüße\nYannick Reuter\n\nP.S. Falls Sie keine weiteren Mails wünschen, "
               "antworten Sie bitte kurz mit STOP.",
       .to = "info@lohmann-bau.example"},
      {.from = "Spendenhilfe e.V. <kontakt@spendenhilfe.example>",
       .subject = "Danke, liebe Unterstützerinnen",
       .text = "Liebe Freundinnen und Freunde,\n\n2025 haben Sie mit uns 14 Brunnen gebaut. Lesen Sie mehr im "
               "Jahresbericht.",
       .to = "eva@web.example",
       .fields = "List-Unsubscribe: <https://spendenhilfe.example/u>\nX-Mailer: CleverReach\n"},
      {.from = "LinkedIn <messages-noreply@linkedin.example>",
       .subject = "Eva, 7 neue Jobs für Sie",
       .text = "Jobs, die zu Ihnen passen. Alle ansehen. Abmelden | Hilfe",
       .fields = "List-Unsubscribe: <https://www.linkedin.example/u>\nFeedback-ID: jobs:linkedin\n"},
      {.from = "Weinhaus Krüger <weinhaus@krueger-wein.example>",
       .subject = "Der neue Jahrgang ist da!",
       .text = "Liebe Weinfreunde,\n\nder 2025er ist abgefüllt. Bis Ende Mai erhalten Sie 10 % "
               "Subskriptionsrabatt.\n\nIhr Weinhaus Krüger\n\nKeine Infos mehr? Antworten Sie mit Abmelden.",
       .to = "eva@web.example"},
      {.from = "IHK Weiterbildung <weiterbildung@ihk.example>",
       .subject = "Freie Plätze: Seminar Vergaberecht",
       .text = "Für Kurzentschlossene: Am 12.6. sind noch Plätze frei. Jetzt anmelden unter www.ihk.example. Impressum "
               "| Newsletter abbestellen",
       .to = "e.lohmann@lohmann-bau.example",
       .fields = "List-Unsubscribe: <mailto:x@ihk.example>\n"},
      {.from = "Xing <mailrobot@mail.xing.example>",
       .subject = "3 Mitglieder haben Ihr Profil besucht",
       .text = "Sehen Sie, wer sich für Sie interessiert. Jetzt Premium testen. Diese E-Mail abbestellen",
       .fields = "List-Unsubscribe: <https://xing.example/u>\n"},
      {.from = "Bürgerverein <info@buergerverein-nord.example>",
       .subject = "Einladung Stadtteilfest",
       .text = "Liebe Nachbarinnen und Nachbarn,\n\nam 20. Juni feiern wir. Kommen Sie alle!\n\nDer Vorstand",
       .to = "info@buergerverein-nord.example"},
      {.from = "Marc Vogt <marc@solar-beratung24.example>",
       .subject = "Solarpflicht 2026",
       .text = "Sehr geehrte Damen und Herren,\n\nwussten Sie, dass Sie bis zu 60% Stromkosten sparen können? Gerne "
               "zeige ich Ihnen in 20 Minuten wie. Hier Termin buchen: https://calendly.example/marc\n\nMarc "
               "Vogt\nSenior Sales Manager\n\nSie möchten keine E-Mails mehr? Hier abmelden.",
       .to = "info@lohmann-bau.example"},
      {.from = "VHS Wiesenau <programm@vhs-wiesenau.example>",
       .subject = "Neues Herbstprogramm",
       .text = "Liebe Interessierte, ab sofort finden Sie unser Programm online. Melden Sie sich rechtzeitig an!\nSie "
               "möchten unsere Infos nicht mehr? Antworten Sie mit \"Abmelden\".",
       .to = "eva@web.example"},
      {.from = "Fitnessclub Aktiv <info@fitness-aktiv.example>",
       .subject = "Eva, wir vermissen dich",
       .text = "Komm zurück und trainiere 4 Wochen gratis. Angebot gilt bis 31.3. Jetzt sichern!",
       .to = "eva@web.example"},
      {.from = "CDU Ortsverband <ortsverband@cdu-nord.example>",
       .subject = "Mitgliederversammlung",
       .text = "Liebe Mitglieder, hiermit laden wir ein zur Mitgliederversammlung am 9.4. Tagesordnung: 1. Begrüßung "
               "2. Wahlen",
       .to = "mitglieder@cdu-nord.example"},
      {.from = "DocMorris <newsletter@docmorris.example>",
       .subject = "10 € Gutschein",
       .text = "Jetzt einlösen.",
       .to = "eva@web.example"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::bulk);
}

TEST_CASE("sender kind, German: automatic answers") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Kurt Maier <k.maier@maier-bau.example>",
       .subject = "Automatische Antwort: Angebot",
       .text = "Ich bin bis 31.8. nicht im Büro. In dringenden Fällen wenden Sie sich an Frau Huber."},
      {.from = "Kurt Maier <k.maier@maier-bau.example>",
       .subject = "Abwesend Re: Angebot",
       .text = "Vielen Dank für Ihre Nachricht. Ich bin vom 3. bis 14. März nicht erreichbar. Ihre Mail wird nicht "
               "weitergeleitet."},
      {.from = "Silvia Haas <s.haas@haas-optik.example>",
       .subject = "Betriebsferien",
       .text = "Wir machen Betriebsferien bis 8. Januar. Ab 9. Januar sind wir wieder für Sie da.",
       .fields = "Precedence: bulk\n"},
      {.from = "Rita Wolf <r.wolf@ngo.example>",
       .subject = "Re: Vertrag",
       .text = "Guten Tag,\n\nich arbeite nicht mehr für die NGO. Bitte wenden Sie sich an meine Nachfolgerin Lea "
               "Busch (l.busch@ngo.example).\n\nRita Wolf"},
      {.from = "Postmaster <postmaster@kling.example>",
       .subject = "Unzustellbar: Plan",
       .text = "Ihre Nachricht konnte nicht zugestellt werden. Der Empfänger ist unbekannt."},
      {.from = "Gunter Holm <g.holm@holm.example>",
       .subject = "Gelesen: Angebot Dach",
       .text = "Ihre Nachricht wurde gelesen am Dienstag, 3. März 2026 09:11."},
      {.from = "Bewerbung Team <jobs@firma.example>",
       .subject = "Ihre Bewerbung als Bauleiterin",
       .text = "Sehr geehrte Frau Lohmann,\n\nvielen Dank für Ihre Bewerbung. Wir haben Ihre Unterlagen erhalten und "
               "melden uns schnellstmöglich bei Ihnen. Bitte haben Sie etwas Geduld.\n\nIhr Recruiting-Team"},
      {.from = "kontakt@verbraucherhilfe.example",
       .subject = "Ihre Nachricht an die Verbraucherhilfe",
       .text = "Vielen Dank für Ihre Nachricht. Dies ist eine automatische Eingangsbestätigung. Wir antworten "
               "innerhalb von 5 Werktagen."},
      {.from = "Spamschutz <hans@hans-privat.example>",
       .subject = "Bitte bestätigen Sie Ihre Nachricht",
       .text = "Sie haben eine Nachricht an hans@hans-privat.example geschickt. Ihre Nachricht wird zugestellt, sobald "
               "Sie auf den folgenden Link klicken."},
      {.from = "Lars Dietz <lars@dietz-foto.example>",
       .subject = "Bin auf hoher See",
       .text = "Ahoi! Bis 20. Juni segle ich um Fünen und habe kein Netz. Danach antworte ich gern. Eilige Aufträge "
               "übernimmt Mia (mia@foto.example)."},
      {.from = "Elternzeit Anna Gross <a.gross@kita.example>",
       .subject = "AW: Kitaplatz",
       .text = "Liebe Eltern, ich bin bis Februar 2027 in Elternzeit. Frau Schulz vertritt mich: schulz@kita.example."},
      {.from = "Finanzamt Wiesenau <poststelle@fa-wiesenau.example>",
       .subject = "Eingangsbestätigung",
       .text = "Ihre E-Mail ist beim Finanzamt Wiesenau eingegangen. Bitte sehen Sie von Rückfragen ab."},
      {.from = "IT-Hotline <hotline@it-nord.example>",
       .subject = "Ticket 2026-991 eröffnet: Drucker",
       .text =
           "Guten Tag,\nzu Ihrer Meldung wurde das Ticket 2026-991 eröffnet. Ein Mitarbeiter meldet sich bei Ihnen."},
      {.from = "systemadmin@firma-x.example",
       .subject = "Nachricht nicht zugestellt: Anhang zu groß",
       .text = "Ihre Nachricht überschreitet die zulässige Größe von 10 MB und wurde nicht zugestellt."},
      {.from = "Tierarztpraxis Wolf <praxis@wolf-vet.example>",
       .subject = "Danke für Ihre Mail",
       .text = "Vielen Dank für Ihre Nachricht! Wir sind Mo-Fr von 8-12 Uhr für Sie da und antworten so schnell wie "
               "möglich. In Notfällen wählen Sie bitte 0000."},
      {.from = "Ute Grimm <u.grimm@grimm.example>",
       .subject = "Re: Angebot",
       .text =
           "Ich befinde mich im Sabbatical und bin ab Januar wieder da. Frau Lenz (lenz@grimm.example) hilft gern."},
      {.from = "Info Tierheim <info@tierheim.example>",
       .subject = "Automatische Empfangsbestätigung",
       .text = "Wir haben Ihre E-Mail erhalten."},
      {.from = "Bernd Roth <b.roth@roth.example>",
       .subject = "Urlaubsnotiz",
       .text = "Hallo, ich habe Urlaub bis zum 4.8. Eilige Sachen bitte an zentrale@roth.example."},
      {.from = "Klara Sander <k.sander@sander.example>",
       .subject = "Antwort: Pläne (Out of Office)",
       .text = "I am travelling and have limited access to e-mail until Monday."},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::auto_reply);
}

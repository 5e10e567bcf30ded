// What kind of message it is, from whole messages in German, as offices get them.
#include "support/sender_message.h"

#include <catch2/catch.hpp>

using namespace draht;
using test::SenderMessage;

TEST_CASE("sender kind, German: a human to these people") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "\"Petra Kling, Buchhaltung\" <buchhaltung@holzhof-kling.example>",
       .subject = "Rechnung 2026-114",
       .text = "Guten Tag Frau Lohmann,\n\nanbei die korrigierte Rechnung. Die Rechnungsnummer hat sich nicht "
               "geändert, nur das Datum war falsch. Entschuldigen Sie bitte.\n\nViele Grüße\nPetra Kling"},
      {.from = "Tom Weber <t.weber@weber-dach.example>",
       .subject = "Urlaub",
       .text = "Hallo Eva,\n\nich bin ab Montag zwei Wochen im Urlaub, wollte dir vorher noch die Pläne geben. Passt "
               "Freitag?\n\nGruß Tom"},
      {.from = "info@gasthof-ritter.example",
       .subject = "AW: Tisch am Samstag",
       .text = "Sehr geehrte Frau Lohmann,\n\nvielen Dank für Ihre Anfrage. Gerne reservieren wir den Nebenraum für 18 "
               "Uhr. Wie viele Personen werden Sie sein?\n\nHerzliche Grüße\nFamilie Ritter"},
      {.from = "support@hostwerk.example",
       .subject = "[Ticket#2026-5512] Re: Postfach voll",
       .text = "Hallo Frau Lohmann,\n\nich habe mir das Postfach angeschaut. Der Ordner Entwürfe war 4 GB groß, ich "
               "habe ihn geleert. Schreiben Sie mir, falls es wieder klemmt.\n\nViele Grüße\nNils vom Support",
       .fields = "X-Mailer: OTRS Mail Service (6.0.30)\n"},
      {.from = "Marlene Ott <marlene.ott@web.example>",
       .subject = "Newsletter",
       .text = "Liebe Frau Lohmann,\n\nseit ich Ihren Newsletter abbestellt habe, bekomme ich ihn doppelt. Können Sie "
               "mich bitte austragen?\n\nMfG\nM. Ott"},
      {.from = "Bernd Haug <b.haug@haug-sanitaer.example>",
       .subject = "Fwd: Automatische Antwort: Angebot",
       .text = "Siehe unten, der ist bis August weg. Was machen wir?\n\n---------- Weitergeleitete Nachricht "
               "----------\nVon: Kurt Maier\nIch bin bis 31.8. nicht im Büro."},
      {.from = "H. Sievers <h.sievers@reederei-sievers.example>", .subject = "Re: Liegeplatz", .text = "ok"},
      {.from = "k.marx84@gmx.example", .subject = "", .text = "Hi, kannst du mir die Nummer vom Elektriker geben?"},
      {.from = "Dr. Ines Faber <faber@kanzlei-faber.example>",
       .subject = "Mahnung Firma Stoll",
       .text =
           "Sehr geehrte Frau Lohmann,\n\ndie Gegenseite hat bis heute nicht gezahlt. Ich würde jetzt die Mahnung "
           "zustellen. Bitte geben Sie mir kurz Ihr Einverständnis.\n\nMit freundlichen Grüßen\nDr. Ines "
           "Faber\nRechtsanwältin\n\nFaber & Partner mbB\nImpressum: www.kanzlei-faber.example/impressum\nDiese E-Mail "
           "enthält vertrauliche Informationen. Falls Sie nicht der richtige Adressat sind, löschen Sie diese Mail."},
      {.from = "Jonas Brandt <jonas@brandt-consult.example>",
       .subject = "Einladung zum Richtfest",
       .text = "Liebe Eva,\n\nam 12. feiern wir Richtfest, du bist herzlich eingeladen! Bring Hunger mit.\n\nJonas"},
      {.from = "bestellung@weingut-moser.example",
       .subject = "Re: Bestellung",
       .text = "Liebe Frau Lohmann,\nder Riesling ist aus, ich hätte noch den 22er. Soll ich den schicken?\nSchöne "
               "Grüße\nResi Moser"},
      {.from = "Ulf Peters <u.peters@stahl-peters.example>",
       .subject = "Lieferung Träger",
       .text = "Moin Frau Lohmann,\ndie Träger sind heute verladen, LKW kommt morgen gegen 7. Auftragsnummer 88120 "
               "bitte auf den Lieferschein.\nGruß Peters",
       .fields = "X-Mailer: Microsoft Outlook 16.0\n"},
      {.from = "Sabine Roth <s.roth@steuer-roth.example>",
       .subject = "Unterlagen 2025",
       .text = "Hallo Frau Lohmann,\n\nIhre Unterlagen sind bei uns eingegangen, es fehlt noch der Kontoauszug vom "
               "Dezember. Können Sie den nachreichen?\n\nFreundliche Grüße\nSabine Roth",
       .fields = "List-Unsubscribe: <https://crm.steuer-roth.example/u/1>\n"},
      {.from = "vertrieb@schrauben-koenig.example",
       .subject = "Re: Anfrage M12",
       .text =
           "Hallo Frau Lohmann,\n\nvielen Dank für Ihre Nachricht. M12x80 verzinkt haben wir auf Lager, 100 Stück für "
           "38,50 Euro netto. Soll ich die Bestellung so anlegen?\n\nMit freundlichen Grüßen\ni.A. Holger Stein"},
      {.from = "Anke Voss <anke.voss@stadt-wiesenau.example>",
       .subject = "Ihr Bauantrag 63-2026",
       .text = "Sehr geehrte Frau Lohmann,\n\nbei Durchsicht Ihres Antrags ist mir aufgefallen, dass der Lageplan "
               "fehlt. Bitte reichen Sie ihn bis 15.5. nach. Sie erreichen mich unter der Durchwahl 214.\n\nMit "
               "freundlichen Grüßen\nIm Auftrag\nVoss"},
      {.from = "Lena Kurz <lena.kurz@hotmail.example>",
       .subject = "Termin absagen",
       .text = "Hallo, ich muss den Termin am Dienstag leider absagen, mein Sohn ist krank. Geht auch Donnerstag?"},
      {.from = "Thea Blum <thea@blum-keramik.example>",
       .subject = "Bin im Atelier",
       .text = "Hallo Eva, bin bis 18 Uhr im Atelier und danach telefonisch wieder erreichbar. Magst du vorbeikommen? "
               "LG Thea"},
      {.from = "Rolf Stein <rolf.stein@stein-gmbh.example>",
       .subject = "Re: Angebot",
       .text = "Sehr geehrte Frau Lohmann,\n\nleider war ich letzte Woche krank und nicht erreichbar. Das Angebot geht "
               "heute raus.\n\nMit freundlichen Grüßen\nRolf Stein\nGeschäftsführer\nStein GmbH\nBesuchen Sie auch "
               "unsere Website: https://www.stein-gmbh.example\nFolgen Sie uns: https://facebook.example/stein "
               "https://instagram.example/stein"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::person_direct);
}

TEST_CASE("sender kind, German: a human to a list") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "Uwe Lang <uwe@lang-familie.example>",
       .subject = "Stegdienst",
       .text =
           "Hallo zusammen,\n\nwer kann am Samstag beim Stegdienst helfen? Ich hätte Kuchen im Angebot ;)\n\nGruß Uwe",
       .to = "alle@segelverein-see.example"},
      {.from = "Nora Kern <nora.kern@firma-abc.example>",
       .subject = "Kühlschrank",
       .text = "Hallo zusammen,\n\nwer hat meinen Joghurt gegessen? Ich mein ja nur.\n\nNora",
       .to = "Verteiler Mitarbeiter <mitarbeiter@firma-abc.example>"},
      {.from = "Peer Olsen <peer@olsen.example>",
       .subject = "Re: [entwickler] Freigabe 4.1",
       .text = "Ich habe das gestern getestet, bei mir läuft es.\n\n> Wer testet?\n\nPeer",
       .to = "entwickler@lists.freie-software.example",
       .fields = "List-Id: <entwickler.lists.freie-software.example>\nList-Post: "
                 "<mailto:entwickler@lists.freie-software.example>\nPrecedence: list\nList-Unsubscribe: "
                 "<https://lists.freie-software.example/options>\n"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::person_list);
}

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
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::bulk);
}

TEST_CASE("sender kind, German: systems about an item") {
  const auto message = GENERATE(values<SenderMessage>({
      {.from = "DHL Paket <noreply@dhl.example>",
       .subject = "Ihr Paket kommt heute",
       .text = "Guten Tag,\nIhre Sendung 00340434 wird heute zwischen 12 und 14 Uhr zugestellt. Sendungsverfolgung",
       .to = "eva@web.example"},
      {.from = "Placetel <no-reply@placetel.example>",
       .subject = "Verpasster Anruf von 0221 9988776",
       .text = "Sie haben einen Anruf verpasst.\nRufnummer: 0221 9988776\nZeit: 03.03.2026 10:14"},
      {.from = "asterisk@pbx.lohmann-bau.example",
       .subject = "[PBX]: Neue Nachricht 3 in Mailbox 21",
       .text = "Liebe Eva Lohmann,\n\nes gibt eine neue Nachricht (Nummer 3, 0:21 lang) in Mailbox 21 von \"Kling\" "
               "<0301234>.\n\nDanke!\n--Asterisk"},
      {.from = "root@server2.lohmann-bau.example",
       .subject = "Cron <root@server2> /usr/local/bin/backup.sh",
       .text = "tar: Entferne führende /\nSumme: 3,4 GB"},
      {.from = "WordPress <wordpress@lohmann-bau.example>",
       .subject = "[Lohmann Bau] Neues Kontaktformular",
       .text = "Name: Herr Kunz\nE-Mail: kunz@web.example\nNachricht: Bitte um Rückruf wegen Garage.",
       .fields = "X-Mailer: PHPMailer 6.8\n"},
      {.from = "Amazon.de <bestellbestaetigung@amazon.example>",
       .subject = "Ihre Amazon.de-Bestellung von \"Hammer\"",
       .text = "Guten Tag, vielen Dank für Ihre Bestellung. Bestellnummer 302-1\nGesamtsumme: EUR 23,90",
       .to = "eva@web.example"},
      {.from = "Jira <jira@dev.example>",
       .subject = "[JIRA] (BAU-12) Dach undicht",
       .text = "Tom Weber hat den Vorgang geändert.\nStatus: Offen -> In Arbeit\n\nDiese Nachricht wurde von Jira "
               "gesendet."},
      {.from = "Tom Weber (via Nextcloud) <cloud@lohmann-bau.example>",
       .subject = "Tom Weber hat »Pläne« mit Ihnen geteilt",
       .text = "Tom Weber hat »Pläne« mit Ihnen geteilt.\nÖffnen"},
      {.from = "Sparkasse Wiesenau <info@sparkasse-wiesenau.example>",
       .subject = "Neue Nachricht in Ihrem elektronischen Postfach",
       .text = "Sehr geehrte Kundin,\nin Ihrem Postfach liegt ein neuer Kontoauszug. Bitte melden Sie sich an.",
       .to = "eva@web.example"},
      {.from = "Stadtwerke Wiesenau <rechnung@sw-wiesenau.example>",
       .subject = "Ihre Rechnung 4711",
       .text = "Guten Tag Frau Lohmann,\nIhre Rechnung steht im Kundenportal bereit. Der Betrag von 84,20 € wird am "
               "15.3. abgebucht.",
       .to = "eva@web.example"},
      {.from = "Xerox 7535 <scan@lohmann-bau.example>",
       .subject = "Scan von Xerox WorkCentre",
       .text = "Bitte öffnen Sie das angehängte Dokument. Es wurde mit einem Xerox Multifunktionsgerät "
               "gescannt.\nAnlagentyp: PDF"},
      {.from = "Paypal <service@paypal.example>",
       .subject = "Sie haben eine Zahlung über 20,00 EUR gesendet",
       .text = "Guten Tag, Eva Lohmann!\nSie haben eine Zahlung über 20,00 EUR an Weingut Moser "
               "gesendet.\nTransaktionscode: 7HG2",
       .to = "eva@web.example"},
      {.from = "terminland@praxis-holst.example",
       .subject = "Erinnerung an Ihren Termin",
       .text = "Guten Tag Eva Lohmann,\nwir erinnern an Ihren Termin am 3.4. um 9:30 Uhr. Zum Absagen klicken Sie auf "
               "den Link.",
       .to = "eva@web.example"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::transactional);
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
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::auto_reply);
}

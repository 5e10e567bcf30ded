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
      {.from = "Wolfgang Thiel <w.thiel@thiel-metall.example>",
       .subject = "Re: Re: AW: Geländer",
       .text = "Mach ich. Bis morgen."},
      {.from = "Büro Sonnenschein <buero@sonnenschein-kita.example>",
       .subject = "Betreuungsvertrag",
       .text = "Hallo Frau Lohmann, der Vertrag liegt bereit, Sie können ihn jederzeit abholen. Wir sind bis 16:30 da. "
               "Liebe Grüße, Moni"},
      {.from = "Ayse Yilmaz <ayse@yilmaz-catering.example>",
       .subject = "Menüvorschlag",
       .text = "Liebe Frau Lohmann,\n\nVorschlag 1: Linsensuppe, Börek, Baklava, 24,50 € p.P.\nVorschlag 2: Mezze, "
               "Lammspieß, Obst, 29,90 € p.P.\n\nWas sagt Ihnen mehr zu? Ab 40 Personen gebe ich 5 % "
               "Rabatt.\n\nHerzlich\nAyse Yilmaz"},
      {.from = "Wibke Jahn <jahn@stadtarchiv.example>",
       .subject = "Ihre Anfrage vom 3. März",
       .text = "Sehr geehrte Frau Lohmann,\n\nIhre Anfrage habe ich geprüft. Die Baupläne von 1931 sind vorhanden, "
               "können aber nur im Lesesaal eingesehen werden.\n\nMit freundlichen Grüßen\nim Auftrag Jahn"},
      {.from = "eva.schuster@t-online.example",
       .subject = "Keller nass",
       .text = "Guten Abend, bei uns drückt Wasser durch die Bodenplatte. Könnten Sie bitte DRINGEND vorbeikommen? "
               "Tel. 0171 0000000. E. Schuster"},
      {.from = "Matthias Kolb <kolb@kolb-software.example>",
       .subject = "Passwort",
       .text =
           "Hallo Frau Lohmann, Ihr Passwort habe ich zurückgesetzt, das neue sage ich Ihnen am Telefon. Gruß Kolb"},
      {.from = "Oma Inge <inge.lohmann@t-online.example>",
       .subject = "Wtr: Angebote bei Aldi",
       .text = "Kind, schau mal.\n\n--- Weitergeleitete Nachricht ---\nVon: ALDI <newsletter@aldi.example>\nBetreff: "
               "Nur diese Woche\nJetzt sichern! Abmelden"},
      {.from = "C. Petersen <cp@petersen-recht.example>",
       .subject = "Unterschrift",
       .text = "Bitte den Vertrag unterzeichnen und im Original zurück. Danke! CP",
       .fields = "X-Mailer: Microsoft Outlook 16.0\nThread-Index: AdY\n"},
      {.from = "Franz Huber <franz.huber@huber-holz.example>",
       .subject = "Fw: Rechnung",
       .text = "Servus Eva, zahlst du die oder ich?\n\n________________________________\nVon: "
               "buchhaltung@saege.example\nGesendet: Montag\nAn: Franz\nBetreff: Rechnung\n\nIhre Rechnung 12"},
      {.from = "Melanie Fuchs <fuchs@immo-fuchs.example>",
       .subject = "Exposé Lindenstraße 4",
       .text =
           "Sehr geehrte Frau Lohmann,\n\nwie am Telefon besprochen erhalten Sie das Exposé. Eine Besichtigung wäre am "
           "Samstag möglich.\n\nFreundliche Grüße\nMelanie Fuchs\nImmobilien Fuchs GmbH\nIhre Daten behandeln wir "
           "vertraulich. Datenschutz: www.immo-fuchs.example/datenschutz\nAmtsgericht Wiesenau HRB 100",
       .fields = "List-Unsubscribe: <mailto:abmelden@onoffice.example>\n"},
      {.from = "Steuerbüro Kern <info@stb-kern.example>",
       .subject = "Abschluss 2025",
       .text = "Liebe Frau Lohmann,\nder Abschluss ist fertig. Bitte rufen Sie mich an, bevor Sie ihn "
               "unterschreiben.\nIhr Thomas Kern"},
      {.from = "Sekretariat Prof. Adler <sekretariat.adler@klinik.example>",
       .subject = "Verlegung Termin",
       .text = "Sehr geehrte Frau Lohmann,\nHerr Prof. Adler ist am Montag im OP. Wäre Ihnen Mittwoch um 11 Uhr "
               "recht?\nMfG\nB. Sommer"},
      {.from = "Nils <nils@proton.example>",
       .subject = "schau mal",
       .text = "https://www.youtube.example/watch?v=1 so wollte ich das Dach"},
      {.from = "Dieter Albers <d.albers@albers-spedition.example>",
       .subject = "Avis 3 Paletten",
       .text = "Hallo,\nmorgen 8-10 Uhr 3 Pal. Dämmung für BV Lindenstr. Fahrer: Kemal 0170 0000000\nGruß\nD. "
               "Albers\nDisposition"},
      {.from = "Rainer Wahn <r.wahn@vermieter.example>",
       .subject = "Heizung",
       .text = "Liebe Mieter,\nam Donnerstag wird die Heizung gewartet, bitte seien Sie zwischen 8 und 10 da.\nR. Wahn",
       .to = "\"Mieter EG\" <a@x.example>, \"Mieter OG\" <b@x.example>, Eva Lohmann <e.lohmann@lohmann-bau.example>"},
      {.from = "Hanna Beck <h.beck@beck-garten.example>",
       .subject = "Hecke",
       .text = "Guten Morgen Frau Lohmann, die Hecke schneiden wir nächste Woche, sofern es trocken bleibt. Ist das "
               "Tor offen?"},
      {.from = "post@dachdecker-fink.example",
       .subject = "Dachfenster",
       .text = "Grüß Gott, das Fenster ist lieferbar, 8 Wochen. Preis wie besprochen 1.240 netto. Geben S' mir "
               "Bescheid. Fink"},
      {.from = "Gisela Maurer <gisela.maurer@gmx.example>",
       .subject = "Fwd: Ihre Buchungsbestätigung 88123",
       .text = "Eva, unser Hotel! Freu mich schon.\n\nAnfang der weitergeleiteten Nachricht:\n\nVon: Hotel "
               "<reservierung@hotel.example>\nBetreff: Ihre Buchungsbestätigung 88123"},
      {.from = "Service-Team Kälte Nord <service@kaelte-nord.example>",
       .subject = "WG: Störung Kühlzelle",
       .text = "Hallo Frau Lohmann, unser Monteur Herr Klein kommt heute um 14 Uhr. Bitte Zugang zum Dach freihalten. "
               "Gruß, M. Schröder"},
      {.from = "Dr. med. Ruth Ebert <ebert@praxis-ebert.example>",
       .subject = "Befund",
       .text = "Liebe Frau Lohmann, die Werte sind alle in Ordnung. Kommen Sie bitte in vier Wochen zur Kontrolle. "
               "Ihre R. Ebert"},
      {.from = "Volker Zander <zander@bauamt.example>",
       .subject = "Einladung Ortstermin",
       .text = "Sehr geehrte Damen und Herren,\n\nhiermit lade ich zum Ortstermin am 4.5. um 10 Uhr ein. Um "
               "Rückmeldung wird gebeten.\n\nMit freundlichen Grüßen\nZander"},
      {.from = "HR Nordbau <hr@nordbau.example>",
       .subject = "Ihre Bewerbung",
       .text = "Liebe Frau Lohmann, wir würden Sie gern kennenlernen. Hätten Sie am Dienstag um 15 Uhr Zeit? Herzliche "
               "Grüße, Kim Vogel"},
      {.from = "Chris <chris77@web.example>",
       .subject = "Bewertung",
       .text = "Moin, hab euch bei Google 5 Sterne gegeben, top Arbeit. Schick mir noch die Rechnung. Chris"},
      {.from = "Verena Post <v.post@post-elektro.example>",
       .subject = "Abwesenheit Herr Kunz",
       .text = "Hallo Eva, Herr Kunz ist noch bis Freitag in Urlaub, ich vertrete ihn. Was brauchst du?\nVG Verena"},
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
      {.from = "Kathrin Moser <k.moser@web.example>",
       .subject = "[eltern-3a] Wer fährt?",
       .text = "Hallo zusammen, wer kann am Freitag vier Kinder mitnehmen? LG Kathrin",
       .to = "eltern-3a@lists.schule.example",
       .fields =
           "List-Id: <eltern-3a.lists.schule.example>\nList-Post: <mailto:eltern-3a@lists.schule.example>\nSender: "
           "eltern-3a-bounces@lists.schule.example\nPrecedence: list\n"},
      {.from = "Heiner Groß <h.gross@ffw-oberdorf.example>",
       .subject = "Übung Freitag",
       .text = "Kameraden,\nÜbung am Freitag fällt aus, ich bin auf Lehrgang. Wer Fragen hat, ruft mich an.\nHeiner",
       .to = "aktive@ffw-oberdorf.example, jugend@ffw-oberdorf.example, verteiler-alle@ffw-oberdorf.example"},
  }));
  CAPTURE(message.from, message.subject);
  CHECK(message.verdict().kind == SenderKind::person_list);
}

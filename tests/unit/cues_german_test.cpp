#include "support/cue_texts.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

TEST_CASE("cues, German: thanks for a talk, and pleasure in one") {
  check_all(Cue::talked,
            {"Vielen Dank für das nette Gespräch vorhin!", "danke für den Rückruf.", "War schön, Sie kennenzulernen.",
             "Es hat mich sehr gefreut, Sie endlich persönlich zu treffen.", "Schön, deine Stimme mal wieder zu hören.",
             "Danke für euren Besuch gestern.", "toll, dass es geklappt hat und ihr da wart"});
}

TEST_CASE("cues, German: the two spoke, phoned or met") {
  check_all(
      Cue::talked,
      {"Wir haben am Dienstag ja schon telefoniert.", "Wie eben am Telefon besprochen, anbei die Liste.",
       "Bezugnehmend auf unser Telefonat von heute sende ich den Vertrag.", "Nach unserem Treffen habe ich gerechnet.",
       "Du meintest vorhin, das passt so.", "Sie hatten mich beim Mittagessen nach dem Preis gefragt.",
       "Wie ich Ihnen bereits telefonisch mitgeteilt habe, wird es teurer.", "wie tel. bespr. die Daten",
       "Als Sie gestern bei uns waren, lag die Mappe noch da."});
}

TEST_CASE("cues, German: a call or a visit is announced, asked for, agreed") {
  check_all(Cue::will_talk,
            {"Ich rufe dich morgen früh an.", "Ruf mich bitte heute noch zurück!",
             "Ich melde mich morgen telefonisch bei Ihnen.", "Können wir kurz telefonieren?",
             "Passt dir Dienstag um 14 Uhr?", "Lass uns das am Montag in Ruhe besprechen.", "Ich bitte um Rückruf.",
             "Ich komme Freitag bei euch vorbei.", "Wollen wir mal wieder Mittagessen gehen?",
             "Der Termin am 12. März um 10 Uhr passt mir gut.", "Ich freue mich auf unser Gespräch am Donnerstag.",
             "Bis Montag um 9 Uhr!", "Teams-Link folgt.", "Wann kann ich Sie am besten erreichen?"});
}

TEST_CASE("cues, German: tried in vain, called off, did not happen") {
  check_all(Cue::missed,
            {"Ich habe Sie heute leider nicht erreicht.", "Hab dir auf die Mailbox gesprochen.",
             "Ich habe mehrfach versucht, dich anzurufen.", "Ich muss unseren Termin morgen leider absagen.",
             "Das Treffen am Freitag fällt aus.", "Schade, dass wir uns auf der Messe verpasst haben.",
             "Ich habe eine halbe Stunde gewartet, aber niemand kam.", "Ihren Anruf habe ich leider verpasst.",
             "Können wir unseren Termin auf Mittwoch verschieben?"});
}

TEST_CASE("cues, German: offers, third parties, negations and idioms are none") {
  check_all(Cue::none,
            {"Bei Fragen rufen Sie mich gerne an.", "Für Rückfragen stehe ich Ihnen telefonisch zur Verfügung.",
             "Ich habe mit Herrn Kern gesprochen, das Werkzeug ist frei.", "Herr Berg hat mich gestern angerufen.",
             "Wir haben noch nie miteinander telefoniert.", "Hätten wir telefoniert, wäre das nicht passiert.",
             "Die Telefonanlage wird umgestellt.", "Anbei die Rechnung, zahlbar in 14 Tagen.",
             "Der Liefertermin verschiebt sich um eine Woche.", "Sollten Sie Fragen haben, genügt ein Anruf."});
}

TEST_CASE("cues, German: words in quotation marks are a title, or somebody else's") {
  check_all(Cue::none, {"Der Roman \"Komm, ruf mich an\" liegt an der Theke.",
                        "Der Satz „Wir haben gestern telefoniert“ klingt hölzern.",
                        "Auf dem Schild steht «Bitte rufen Sie uns an» und sonst nichts."});
  check_all(Cue::talked, {"Danke für unser \"Gespräch\" gestern."});
}

TEST_CASE("cues, German: what does not take place is no appointment") {
  check_all(Cue::missed, {"Unsere Sitzung am Donnerstag findet nicht statt.", "Das Telefonat um 9 fand nicht statt."});
}

TEST_CASE("cues, German: dialects") {
  check_all(Cue::talked, {"Gestern hamma lang telefoniert.", "Mir hend eus geschter am Märt troffe.",
                          "Des was i dir gestern in der Werkstatt zeigt hab, is hin."});
  check_all(Cue::will_talk, {"Gemma am Freitag mitnand essen.", "Red ma des morgen aus."});
}

TEST_CASE("cues, German: other people's visits, numbers and hours are none") {
  check_all(Cue::none, {"Unsere Monteure sind ab Montag bei Ihnen und decken das Dach.",
                        "Treffpunkt der Reisegruppe ist am 4. Juni um 6 Uhr am Bahnhof.",
                        "Ich bin diese Woche nur eingeschränkt telefonisch erreichbar.",
                        "Könnten Sie den Entwurf bis Freitag 12 Uhr freigeben?",
                        "Falls der Vorstand zustimmt, könnten wir im Mai darüber reden.",
                        "Die Nummer 7 ist schon besetzt.", "Wir treffen unsere Wahl nächste Woche."});
}

TEST_CASE("cues, German: lines that are engaged and numbers that are wrong") {
  check_all(Cue::missed, {"Bei Ihnen war den ganzen Morgen besetzt.", "Auf meine Anrufe haben Sie nicht reagiert.",
                          "Die Handynummer, die ich von dir habe, scheint falsch zu sein.",
                          "Nach einer halben Stunde in Ihrer Warteschleife habe ich aufgelegt."});
}

TEST_CASE("cues, German: appointments and calls with others than the reader are none") {
  check_all(Cue::none, {"Mein Zahnarzttermin wurde auf Freitag verschoben.", "Die Bank war nicht zu erreichen.",
                        "Ich konnte den Vermieter nicht erreichen.", "Die Mailbox ist voll, bitte leeren.",
                        "Ich spreche morgen mit dem Steuerberater."});
  check_all(Cue::missed, {"Deine Mailbox ist voll.", "Bei dir springt immer nur die Mailbox an.",
                          "Ich habe dich auf dem Fest gesucht, aber nirgends gefunden."});
}

TEST_CASE("cues, German: what was said where people stand together or hear each other") {
  check_all(Cue::talked, {"In der Pause hatte ich Ihnen ein Buch genannt.", "Du hast mir beim Bäcker davon erzählt.",
                          "Sie haben mir letzte Woche am Telefon gesagt, dass es passt.",
                          "So ein Zufall, dass wir uns im Supermarkt über den Weg gelaufen sind!",
                          "Wia i dir am Sonntag beim Dorffest gsagt hab, der Anhänger ghört dir.",
                          "Im Gespräch mit Ihnen ist mir das klar geworden.", "War lustig mit euch am Samstag.",
                          "Nach unserem Telefonat habe ich mit der Bank gesprochen."});
  check_all(Cue::none, {"Wir haben im Vorstand besprochen, dass alles bleibt.", "Am Telefon hieß es, die Ware sei da.",
                        "Er hat mir am Telefon gesagt, dass er kündigt.", "Mit wem hast du da gesprochen?",
                        "Beim Bäcker gibt es neue Brote."});
}

TEST_CASE("cues, German: thanks for time, help and company") {
  check_all(Cue::talked, {"Danke, dass Sie sich gestern so viel Zeit genommen haben.",
                          "Danke, dass ihr uns am Samstag beim Umzug geholfen habt!",
                          "Danke, dass du mich heimgefahren hast.", "Merci für de Kafi geschter."});
  check_all(Cue::none,
            {"Danke, dass Sie sich die Zeit nehmen, den Bogen auszufüllen.", "Danke für die Einladung zum Portal."});
}

TEST_CASE("cues, German: somebody comes, or is asked to") {
  check_all(Cue::will_talk,
            {"Kommen Sie bitte am Mittwoch um zehn in mein Büro.", "Dürfte ich nächste Woche bei Ihnen reinschauen?",
             "Mir sehn uns Samstag um acht auf der Baustelle.", "Kannst du kurz rüberkommen?",
             "Ich erwarte Ihren Anruf.", "Bringst du die Pläne mit, wenn wir uns am Donnerstag sehen?",
             "Bis morgen in der Sitzung!", "Können wir morgen kurz teamsen?", "Chasch mer am Namittag aalüte?",
             "Ich bitte um einen Termin in Ihrer Sprechstunde."});
  check_all(Cue::none, {"Bitte ruf den Lieferanten an.", "Könntest du bitte Frau Meier zurückrufen?",
                        "Er will dich nächste Woche anrufen.", "Wenn Sie mal in der Gegend sind, schauen Sie vorbei.",
                        "Ich rufe nicht gern an."});
}

TEST_CASE("cues, German: not come, put off, not reached") {
  check_all(Cue::missed,
            {"Leider sind Sie zu unserem Termin nicht erschienen.", "Sorry, dass ich gestern nicht kommen konnte.",
             "Können wir unser Gespräch auf nächste Woche schieben?", "Ich hatte Sie um 14 Uhr erwartet.",
             "Ich kann den Termin am Montag leider nicht wahrnehmen.",
             "Zu unserem Gespräch ist es gestern leider nicht gekommen."});
  check_all(Cue::none, {"Telefonisch war das Amt nicht erreichbar.", "Die Lieferung wird verschoben."});
}

TEST_CASE("cues, German: lived through together, and what only looks like it") {
  check_all(Cue::talked,
            {"Sie erwähnten in unserem Vorgespräch ein zweites Haus.", "Unsere Wanderung steckt mir in den Knochen!",
             "Der Salat, den du gestern mitgebracht hast, ist leer.", "War mir eine Ehre, mit Ihnen zu essen.",
             "Das Stück, das wir gestern ausgesucht haben, ist da."});
  check_all(Cue::none, {"Die Daten, die wir gestern eingespielt haben, sind falsch.",
                        "Mir wurde am Schalter gesagt, dass der Antrag fehlt.",
                        "Das hat mir Frau Sommer gestern beim Mittagessen erzählt.",
                        "Ihre Bedenken aus dem Schreiben vom 3. Mai nehmen wir ernst."});
  check_all(Cue::will_talk, {"Ich warte dann ab halb vier am Empfang auf Sie.",
                             "Können Sie am Freitag zur Übergabe kommen?", "Ich klopf morgen mal bei dir an."});
  check_all(Cue::none, {"Das Treffen der Ehemaligen ist am 5. Oktober.", "Heute komme ich später ins Büro.",
                        "Bis morgen im Laufe des Tages haben Sie die Antwort."});
}

TEST_CASE("cues, German: the channel") {
  CHECK(cue_in("Dürfte ich morgen bei Ihnen vorbeischauen?").channel == Channel::in_person);
  CHECK(cue_in("War lustig mit euch am Samstag.").channel == Channel::in_person);
  CHECK(cue_in("Wie eben am Telefon besprochen, anbei die Liste.").channel == Channel::phone);
  CHECK(cue_in("Danke für das Gespräch per Teams heute.").channel == Channel::video);
  CHECK(cue_in("Danke für das Mittagessen gestern.").channel == Channel::in_person);
  CHECK(cue_in("Wir saßen gestern in der Werkstatt zusammen, du und ich.").channel == Channel::in_person);
  CHECK(cue_in("Hast du heute zehn Minuten für mich?").channel == Channel::voice);
  CHECK(cue_in("Hab dir auf die Mailbox gesprochen.").channel == Channel::phone);
}

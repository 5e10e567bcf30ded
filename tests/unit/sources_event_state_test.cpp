// Titles that say that an event was called off, is not certain, or only is about such a thing.
#include "sources/event_state.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace draht;

namespace {

void check_titles(EventStatus expected, const std::vector<std::string>& titles) {
  for (const std::string& title : titles) {
    INFO(title);
    CHECK(status_of_event(EventStatus::confirmed, title) == expected);
  }
}

}  // namespace

TEST_CASE("event state: what programs put before the title of a cancelled meeting") {
  check_titles(EventStatus::cancelled,
               {"Abgesagt: Werkschau", "Storniert: Werkschau", "Canceled: Review", "Cancelled: 1:1 Bob / Ann",
                "Canceled event: Review @ Mon 9am", "Abgesagter Termin: Werkschau", "WG: Abgesagt: Werkschau",
                "Cancelled - Review", "Abgesagt", "FW: Canceled: Review", "CANCELED: REVIEW"});
}

TEST_CASE("event state: what people write of a meeting that was called off") {
  check_titles(EventStatus::cancelled, {"ENTFÄLLT Werkschau",
                                        "Werkschau entfällt",
                                        "Werkschau (abgesagt)",
                                        "Werkschau - entfällt!",
                                        "Probe fällt heute aus",
                                        "Probe fällt aus wegen Krankheit",
                                        "[CANCELLED] Review",
                                        "*** ABGESAGT *** Werkschau",
                                        "Review cancelled",
                                        "Review (cancelled by Bob)",
                                        "Called off: review",
                                        "❌ Abgesagt: Werkschau",
                                        "❌Werkschau abgesagt",
                                        "Werkschau – fällt leider aus",
                                        "CANCELLED Review with Ann",
                                        "Werkschau wurde abgesagt",
                                        "Termin abgesagt: Werkschau",
                                        "Meeting canceled: review",
                                        "Kein Jour fixe",
                                        "No meeting today",
                                        "Werkschau findet nicht statt",
                                        "Review is cancelled due to illness",
                                        "Absage: Werkschau",
                                        "CXL: Review",
                                        "Fällt aus: Probe",
                                        "1:1 Ann cancelled",
                                        "Review on Monday cancelled",
                                        "Termin zur Messe abgesagt",
                                        "Werkschau auf unbestimmte Zeit verschoben"});
}

TEST_CASE("event state: titles about something that was called off") {
  check_titles(EventStatus::confirmed, {"Besprechung abgesagte Aufträge",
                                        "Cancelled orders review",
                                        "Stornierte Rechnungen mit Bob",
                                        "Warum wurde die Messe abgesagt",
                                        "Call about flight cancelled",
                                        "Telefonat wg. Messe abgesagt",
                                        "Werkschau nicht abgesagt",
                                        "Stornierung klären",
                                        "Cancellation policy",
                                        "Absage formulieren",
                                        "Abgesagte Termine: wie weiter",
                                        "Noise cancelling headphones",
                                        "Review not cancelled",
                                        "Ausfallzeiten besprechen",
                                        "Werkschau (verschoben)",
                                        "Postponed: review",
                                        "No code platform",
                                        "Abgesagt hat Bob",
                                        "Bewerbung Ann (Absage)",
                                        "Entfallene Stunden"});
}

TEST_CASE("event state: perhaps, and another time proposed") {
  check_titles(EventStatus::tentative,
               {"evtl. Kaffee mit Ann", "Vielleicht Kino", "Maybe: lunch", "Tentative: review", "Review (tbc)",
                "Werkschau (unbestätigt)", "Werkschau (unter Vorbehalt)", "Neue Zeit vorgeschlagen: Werkschau",
                "New Time Proposed: Review", "Gegenvorschlag: Werkschau"});
  check_titles(EventStatus::confirmed, {"Neue Zeit für Ann", "Terminvorschlag besprechen", "Zeitplan: vorgeschlagen",
                                        "Vorbehalt im Vertrag", "Werkschau"});
}

TEST_CASE("event state: a status that was told stays unless the title says more") {
  CHECK(status_of_event(EventStatus::cancelled, "evtl. Werkschau") == EventStatus::cancelled);
  CHECK(status_of_event(EventStatus::tentative, "Werkschau") == EventStatus::tentative);
  CHECK(status_of_event(EventStatus::none, "") == EventStatus::none);
  CHECK(status_of_event(EventStatus::none, " : - ()\xE2\x9D") == EventStatus::none);
  CHECK(status_of_event(EventStatus::none, std::string(100'000, ':')) == EventStatus::none);
}

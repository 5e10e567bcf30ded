#include "identity/thing_name.h"

#include <catch2/catch.hpp>

using namespace draht;

TEST_CASE("thing names: rooms, devices and cars that are invited as people") {
  for (const Mailbox& mailbox :
       {Mailbox{"raum-elbe@firma.example", ""}, Mailbox{"r12@firma.example", "Raum Elbe"},
        Mailbox{"x@firma.example", "Ahorn (12 Pers.)"}, Mailbox{"besprechungsraum2@firma.example", ""},
        Mailbox{"c_188abc@resource.calendar.google.com", "3-Ahorn"},
        Mailbox{"x@firma.example", "EG Konferenzraum Nord"}, Mailbox{"x@firma.example", "Meeting Room 4"},
        Mailbox{"x@firma.example", "Dienstwagen 2 (B-XY 12)"}, Mailbox{"beamer2@firma.example", "Beamer 2"},
        Mailbox{"x@firma.example", "Zimmer 204"}}) {
    INFO(mailbox.address << " " << mailbox.name);
    CHECK(is_thing_by_name(mailbox));
  }
}

TEST_CASE("thing names: people with such names") {
  for (const Mailbox& mailbox :
       {Mailbox{"saal@firma.example", "Peter Saal"}, Mailbox{"zimmer@firma.example", "Zimmer, Anna"},
        Mailbox{"raum.thomas@firma.example", "Raum, Thomas"}, Mailbox{"a.zimmermann@firma.example", "Anna Zimmermann"},
        Mailbox{"eva@firma.example", "Eva (Vertrieb)"}, Mailbox{"eva@firma.example", ""}, Mailbox{"", ""}}) {
    INFO(mailbox.address << " " << mailbox.name);
    CHECK_FALSE(is_thing_by_name(mailbox));
  }
}

#include "sources/channel.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace draht;

namespace {

std::string channel(std::string_view title, std::string_view location = "", std::string_view url = "",
                    std::string_view description = "") {
  const auto found = channel_of_event({title, location, url, description});
  return found ? std::string(word(*found)) : "";
}

void check_titles(const std::string& expected, const std::vector<std::string>& titles) {
  for (const std::string& title : titles) {
    INFO(title);
    CHECK(channel(title) == expected);
  }
}

void check_locations(const std::string& expected, const std::vector<std::string>& locations) {
  for (const std::string& location : locations) {
    INFO(location);
    CHECK(channel("Budget", location) == expected);
  }
}

}  // namespace

TEST_CASE("channel: titles that say telephone") {
  check_titles("phone", {"Anruf: Frau Lohse", "Telefonat mit Mirjam", "Nachttelefonat Kim", "Frank ruft an",
                         "Ich rufe dich am Montag an", "Rückruf Müller", "Telefontermin Steuer", "Telko Projekt",
                         "Call with Bob", "Phone: Bob", "Jour fixe (Telefon)", "Budget by phone with Bob",
                         "Weekly call", "Kundencall", "Ring Thomas", "Tel. Müller"});
}

TEST_CASE("channel: titles that say video") {
  check_titles("video", {"Video call with Bob", "Videokonferenz Migration", "Video-Besprechung", "Zoom mit Anna",
                         "AG-Plenum (jitsi)", "Teams-Call Budget", "MS Teams: Abgleich", "Skype Bob", "Online-Meeting",
                         "Google Meet Anna", "Virtual coffee"});
}

TEST_CASE("channel: titles that say face to face") {
  check_titles("in_person", {"Mittagessen mit Jana", "Lunch Bob", "Kundenbesuch Haslinger", "Kaffee mit Tom",
                             "Team-Lunch", "Treffen im Atelier", "Übergabe in der Werkstatt", "Treffen Ann",
                             "Baustellenbegehung", "Termin vor Ort", "On-site workshop"});
}

TEST_CASE("channel: words that only look like talk") {
  check_titles("", {"Call for papers",
                    "Aufruf zur Wahl",
                    "Call of Duty",
                    "On call",
                    "Roll call",
                    "Recall",
                    "Beruf und Familie",
                    "Videoschnitt",
                    "Telefonbuch prüfen",
                    "Neue Telefonanlage",
                    "Windows Phone 7 rollout",
                    "Cancel telephone line",
                    "Neues Telefon",
                    "Virtual machines",
                    "Remote work rules",
                    "Interessen klären",
                    "Ring",
                    "Sync of all teams",
                    "Budget",
                    ""});
}

TEST_CASE("channel: a link into a meeting is video, wherever it stands") {
  for (const char* link : {"https://meet.jit.si/KlimaRavensau", "https://finteq.zoom.us/j/84400112233?pwd=x",
                           "finteq.zoom.us/j/84400112233", "https://meet.google.com/abc-defg-hij",
                           "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
                           "https://firma.webex.com/meet/g.demirel", "https://bbb.uni.example/b/ann-x4f-9kq",
                           "https://meet.firma.example/Runde", "https://cloud.example/index.php/call/x8r3k2",
                           "https://eur01.safelinks.protection.outlook.com/"
                           "?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F19&data=x"}) {
    INFO(link);
    CHECK(channel("Budget", link) == "video");
    CHECK(channel("Budget", "", link) == "video");
    CHECK(channel("Budget", "", "", "Bitte hier: <" + std::string(link) + ">\nBis dann") == "video");
  }
}

TEST_CASE("channel: other links say nothing") {
  for (const char* link :
       {"https://example.org/agenda", "https://zoom.us", "https://teams.microsoft.com/l/channel/19",
        "https://support.example/call-us", "https://notzoom.us.example/j/1", "mailto:meet@example.org"}) {
    INFO(link);
    CHECK(channel("Budget", link).empty());
    CHECK(channel("Budget", "", link).empty());
  }
}

TEST_CASE("channel: a number or a tel: link is a call") {
  check_locations("phone", {"02522 000 41", "+49 40 66969-118", "(030) 1234567", "Tel.: 02522 00041", "555-123-4567",
                            "tel:+43-1-000", "per Telefon", "Call"});
  CHECK(channel("Budget", "", "tel:+43-1-000-4411") == "phone");
  CHECK(channel("Budget", "", "", "Nummer: 030 1234567").empty());
}

TEST_CASE("channel: a location that is nowhere is video") {
  check_locations("video", {"online", "Remote", "Virtuell", "Teams", "Zoom"});
}

TEST_CASE("channel: a place is a place, whatever its name") {
  check_locations("in_person",
                  {"Raum Elbe (12 Pers.)", "Ahorn", "Gasthof Haslinger, Extrastüberl", "Seestrasse 44, 8820 Wädenswil",
                   "Büro", "Room 4.12", "1600 Pennsylvania Avenue, Washington"});
}

TEST_CASE("channel: an undecided location says nothing") {
  check_locations("", {"tbd", "Ort noch offen", "?", "-", "Homeoffice", "2026-06-15", "80331"});
}

TEST_CASE("channel: links that mail gateways wrapped") {
  for (const char* link :
       {"https://eur02.safelinks.protection.outlook.com/ap/t-59584e83/"
        "?url=https%253A%252F%252Fteams.microsoft.com%252Fl%252Fmeetup-join%252F19&data=x",
        "https://urldefense.proofpoint.com/v1/url?u=https://firma.zoom.us/j/123&k=x",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__firma.zoom.us_j_123-3Fpwd-3Dabc&d=DwMF&c=x",
        "https://urldefense.com/v3/__https://meet.google.com/abc-defg-hij__;!!Abc!xyz$",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2ffirma.webex.com%2fmeet%2fx&c=E,1,abc",
        "https://secure-web.cisco.com/1aBc/https%3A%2F%2Fmeet.jit.si%2FRunde",
        "https://protect-eu.mimecast.com/s/AbCdEf?domain=teams.microsoft.com",
        "https://url.uk.m.mimecastprotect.com/s/AbCdEf?domain=zoom.us",
        "https://www.google.com/url?q=https://whereby.com/runde&sa=D"}) {
    INFO(link);
    CHECK(channel("Budget", "", "", "Beitreten: " + std::string(link)) == "video");
  }
  CHECK(channel("Budget", "", "", "https://protect-eu.mimecast.com/s/AbCdEf?domain=example.org").empty());
  CHECK(channel("Budget", "", "", "https://urldefense.com/v3/__https://example.org/agenda__;!!Abc$").empty());
}

TEST_CASE("channel: services less known, and servers with a number") {
  for (const char* link :
       {"https://call.element.io/room/#/x", "https://wire.com/conversation-join/?key=x", "https://discord.gg/abc",
        "https://app.slack.com/huddle/T01/C02", "https://app.alfaview.com/#/join/x/y",
        "https://kmeet.infomaniak.com/abc", "https://call.whatsapp.com/video/abc",
        "https://facetime.apple.com/join#v=1", "https://jitsi2.verein.example/Rat",
        "https://bbb-03.uni.example/rooms/ann-x4f", "https://senfcall.de/ann-x4f", "https://firma.my3cx.de/meet/abc",
        "https://telekom.zoom-x.de/j/61234", "https://cloud.verein.example/call/ab3de5"}) {
    INFO(link);
    CHECK(channel("Budget", link) == "video");
  }
  CHECK(channel("Budget", "https://meetings.hubspot.com/anna").empty());
  CHECK(channel("Budget", "", "https://call.whatsapp.com/voice/abc") == "phone");
  CHECK(channel("Budget", "callto:+49301234") == "phone");
}

TEST_CASE("channel: short forms and what is set apart") {
  check_titles("phone", {"TK mit Müller", "Callback Frau Lohse", "Frau Lohse anzurufen", "Fr. Lohse, 040 66969-118",
                         "Hr. Meier (0170/1234567)", "Bob +49 40 123456"});
  check_titles("video", {"VK mit Anna", "Teams mit Anna", "Jour fixe (Teams)", "Budget - Teams", "Webcall Anna",
                         "Online-Schulung", "Zoom-Sitzung", "Virtueller Stammtisch"});
  check_titles("in_person", {"Budget im Besprechungsraum", "Abnahme in Raum 4", "Ortstermin Heindl", "Apéro mit Beat"});
  check_titles("", {"TK-Beitrag prüfen", "Zwischen den Teams", "Auftrag 0012345678", "Messe 01-06-2026",
                    "Rechnung 2026-00123", "Planung im Zeitraum Mai", "Defektes Handy"});
}

TEST_CASE("channel: a location between nowhere and somewhere") {
  check_locations("video", {"Teams (Link unten)", "Microsoft Teams", "Online, Link folgt", "Link in der Einladung",
                            "Video", "digital", "Zugangslink: siehe Mail Teams", "virtuell"});
  check_locations("in_person", {"Hotel am See", "Digital Hub, Köln", "Hauptstr. 5, 10115 Berlin, Tel. 030 1234567",
                                "bei Irina", "Küche"});
  check_locations("voice", {"Raum 3 oder online", "Büro Irina / Teams"});
  check_locations("phone", {"Telefon (Büro)", "Handy", "Festnetz Büro", "Anruf auf 0170 123456"});
  check_locations("", {"See below", "Home Office", "wird noch bekanntgegeben"});
}

TEST_CASE("channel: a booked room is a place to go to") {
  const auto with_room = [](std::string_view location, std::string_view links) {
    return channel_of_event({"Budget", location, links, "", true});
  };
  CHECK(with_room("", "") == Channel::in_person);
  CHECK(with_room("Microsoft Teams-Besprechung", "") == Channel::voice);
  CHECK(with_room("", "https://zoom.us/j/123") == Channel::voice);
  const auto guest = [](AttendeeKind kind, const char* name) {
    return std::vector<Attendee>{{.who = {"x@y.example", name}, .kind = kind}};
  };
  CHECK(has_room(guest(AttendeeKind::room, "Ahorn")));
  CHECK(has_room(guest(AttendeeKind::resource, "Besprechungsraum 2")));
  CHECK_FALSE(has_room(guest(AttendeeKind::resource, "Beamer 2")));
}

TEST_CASE("channel: who writes that they will ring, rings") {
  CHECK(channel("Budget", "", "", "Ich rufe Sie unter 0170 1234567 an.") == "phone");
  CHECK(channel("Budget", "", "", "I'll call you.") == "phone");
  CHECK(channel("Budget", "", "", "Bei Fragen rufen Sie gerne an. Tel. 030 1234567").empty());
  CHECK(channel("Budget", "Büro", "", "Wir telefonieren vorher.") == "in_person");
}

TEST_CASE("channel: a room and a video link at once are talk of an unknown kind") {
  CHECK(channel("Fachkonzept", "Raum Werra; Microsoft Teams-Besprechung") == "voice");
  CHECK(channel("Fachkonzept", "Raum Werra", "", "https://teams.microsoft.com/l/meetup-join/19") == "voice");
}

TEST_CASE("channel: what is more certain wins") {
  CHECK(channel("Call with Bob", "", "https://meet.google.com/abc-defg-hij") == "video");
  CHECK(channel("Telefonat mit Bob", "Büro") == "phone");
  CHECK(channel("Videocall", "+49 40 66969-118") == "video");
  CHECK(channel("FAT Prüfstand", "https://firma.webex.com/meet/x", "", "per Telefon beitreten: +49-619-6781") ==
        "video");
  CHECK(channel("Virtual coffee", "", "https://zoom.us/j/12345") == "video");
}

TEST_CASE("channel: hostile lengths take no longer than long ones") {
  for (const std::string_view part : {"call ", "tel:", "https://", "%3a%2f%2f", "ruft ", "a.", "(0", "ü"}) {
    std::string text;
    while (text.size() < 2'000'000) text += part;
    CHECK_NOTHROW(channel_of_event({text, text, text, text}));
  }
}

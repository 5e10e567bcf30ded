#include "phone/number.h"
#include "phone/region.h"

#include <catch2/catch.hpp>

using namespace draht;

TEST_CASE("phone: one number, however it is written") {
  for (const char* written :
       {"030 901820", "(030) 90 18-20", "+49 30 901820", "+49 (0)30 901820", "0049 30 901820", "+49-30-901820",
        "tel:+49-30-901820", "sip:+4930901820@voip.example", "030/901820", " 030.90.18.20 "}) {
    INFO(written);
    CHECK(normal_number(written, "DE") == "+4930901820");
  }
  CHECK(normal_number("020 7946 0018", "GB") == "+442079460018");
  CHECK(normal_number("01 5134567", "AT") == "+4315134567");
  CHECK(normal_number("0301234567 (03098765432)", "DE") == "+49301234567");
}

TEST_CASE("phone: an extension is another number than that of the house") {
  CHECK(normal_number("+49 30 901820 ext. 12", "DE") == "+4930901820;ext=12");
  CHECK(normal_number("+49-30-901820;ext=12", "DE") == "+4930901820;ext=12");
  CHECK(normal_number("23", "DE") == "23");
  CHECK(normal_number("**611", "DE").empty());
}

TEST_CASE("phone: what is no number") {
  for (const char* written :
       {"", "anonymous", "unbekannt", "Anna 2", "*21*030901820#", "+", "()", "\xFF\xFE 030 901820",
        "0000000000000000000000000000000000000000000000000000000000000000000"}) {
    INFO(written);
    CHECK(normal_number(written, "DE").empty());
  }
}

TEST_CASE("phone: numbers without a country are dialled where the owner lives") {
  Settings settings;
  CHECK(home_region(settings) == "DE");
  settings.zone = "Europe/Vienna";
  CHECK(home_region(settings) == "AT");
  settings.zone = "Etc/UTC";
  settings.language = Language::en;
  CHECK(home_region(settings) == "GB");
}

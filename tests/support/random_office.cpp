#include "support/random_office.h"

#include <random>

namespace draht::test {

std::string office_address(unsigned number) { return "p" + std::to_string(number) + "@x.example"; }

FactsBuilder random_office(unsigned seed, unsigned people) {
  std::mt19937 random(seed);
  const auto draw = [&random](unsigned below) { return static_cast<unsigned>(random() % below); };
  FactsBuilder facts;
  for (unsigned person = 0; person < people; ++person) {
    const std::string address = office_address(person);
    const std::string end = draw(3) == 0 ? "2026-04-10T00:00" : "2026-06-15T00:00";
    facts.exchange(address, "2025-0" + std::to_string(1 + draw(9)) + "-03T09:00", end, static_cast<int>(2 + draw(20)));
    if (draw(2) == 0)
      facts.calls(address, "2025-02-03T10:00", draw(2) == 0 ? "2026-06-01T00:00" : "2025-12-01T00:00", 30);
  }
  facts.settings().nudges_a_week = 4;
  return facts;
}

}  // namespace draht::test

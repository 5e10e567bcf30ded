// A small office drawn by lot, the same for the same seed: some write, some talk, some stop.
#pragma once

#include "support/build_facts.h"

#include <string>

namespace draht::test {

// Of one of the people, from number 0 on.
std::string office_address(unsigned number);

FactsBuilder random_office(unsigned seed, unsigned people = 12);

}  // namespace draht::test

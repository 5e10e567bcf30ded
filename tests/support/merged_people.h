// Addresses made persons all at once (identity/merge.h): what the database has to arrive at step by step.
#pragma once

#include "support/gather.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace draht::test {

// Which names are written beside each address, and how often; the owner's too.
using WrittenNames = std::map<std::string, std::map<std::string, int>>;

WrittenNames names_in(const std::map<std::string, Gathered>& gathered);

// By primary address, everybody named in `names` but the owner. `used`: when mails show contact with each address.
std::map<std::string, Person, std::less<>> merged_people(const Facts& facts,
                                                         const std::map<std::string, Gathered>& gathered,
                                                         const WrittenNames& names,
                                                         const std::map<std::string, std::vector<Seconds>>& used);

}  // namespace draht::test

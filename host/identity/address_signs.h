// What an address shows of whom it belongs to, by its words alone.
#pragma once

#include "facts/signs.h"

#include <string_view>

namespace draht {

// Takes an address in lower case. no_reply_address, delivery_address, bulk_address, notice_address, list_address,
// generated_address, mailing_domain. Humans write from some of these too: that is for others to weigh.
Signs address_signs(std::string_view address);

// True for a group of people behind one address: "all@", "verteiler-...@", a list.
bool is_group_address(std::string_view address);

// True for a list that only announces, by its name: "kernel-announce@".
bool is_announcing_address(std::string_view address);

}  // namespace draht

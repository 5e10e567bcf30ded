// What the fields of a head show of the kind of its sender: standards first, then what programs write of themselves.
#pragma once

#include "facts/signs.h"
#include "sources/head_fields.h"

namespace draht {

// Fields that anybody can write are evidence only. Addresses and the subject are looked at by identity/sender_kind.h,
// from the record, because summaries know them too; here only what the record leaves out.
Signs head_signs(const HeadFields& fields);

// Came through a mailing list or is a newsletter, as far as the head says.
bool is_listed(const Signs& signs);

// Written by a machine, as far as the head says.
bool is_automatic(const Signs& signs);

}  // namespace draht

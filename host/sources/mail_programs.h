// Mail programs by the name that they give themselves.
#pragma once

#include "facts/signs.h"

#include <string_view>

namespace draht {

// human_program, system_program or bulk_program for the value of X-Mailer or User-Agent; nothing for unknown ones.
Signs mail_program_signs(std::string_view value);

}  // namespace draht

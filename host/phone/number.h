// Telephone numbers made comparable. The only folder that names libphonenumber.
#pragma once

#include <string>
#include <string_view>

namespace draht {

// "+4930901820" (E.164) for a number written in any way: "(030) 90 18-20", "0049 30 901820", "tel:+49-30-901820". With
// ";ext=12" behind when an extension is said: it is another number than that of the house. Inside a telephone system
// numbers are short: up to five digits stay as they are. `region`: "DE", where numbers without a country are dialled.
// Empty for what is no number: "anonymous", "*21*...", and more than kMaxNumberBytes.
std::string normal_number(std::string_view written, std::string_view region);

}  // namespace draht

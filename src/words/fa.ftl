# فارسی. Layout as in en.ftl. Dates stay in the sources’ Gregorian calendar: a year alone has no single
# year in the Solar Hijri one.

## زبان

direction = rtl
digits = ۰۱۲۳۴۵۶۷۸۹
calendar = تقویم میلادی
date-with-day = { $day } { $month } { $year }
date-with-first = { $day } { $month } { $year }
date-with-month = { $month } { $year }
month-1 = ژانویه
month-2 = فوریه
month-3 = مارس
month-4 = آوریل
month-5 = مه
month-6 = ژوئن
month-7 = ژوئیه
month-8 = اوت
month-9 = سپتامبر
month-10 = اکتبر
month-11 = نوامبر
month-12 = دسامبر
list-separator = {"، "}
colon = {": "}
arrow = {" ← "}
kilobytes = { $n } کیلوبایت
quote-open = «
quote-close = »
quote-inner-open = ‹
quote-inner-close = ›

## پنجره

close = بستن
back = بازگشت
previous = ادعای پیشین
moves = رفتن از ادعایی به ادعای دیگر
next = ادعای بعدی
larger = بزرگ‌تر
smaller = کوچک‌تر
position = ادعای { $n } از { $total }
position-short = { $n } از { $total }
all-claims =
    { $n ->
        [0] هیچ ادعایی نیست
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
step-through =
    { $n ->
        [one] دیدن آن
       *[other] دیدن { $n } مورد، یکی‌یکی
    }
overview = همهٔ ادعاها
other-claims =
    { $n ->
        [one] ادعای دیگر این جمله
       *[other] { $n } ادعای دیگر این جمله
    }
mark = منابع «{ $words }»: { $state }
peek-corroborates =
    { $n ->
        [one] { $n } منبع تأیید می‌کند
       *[other] { $n } منبع تأیید می‌کنند
    }
peek-contradicts =
    { $n ->
        [one] { $n } منبع نقض می‌کند
       *[other] { $n } منبع نقض می‌کنند
    }
peek-limits =
    { $n ->
        [one] { $n } منبع محدود می‌کند
       *[other] { $n } منبع محدود می‌کنند
    }
orphans =
    { $n ->
        [one] یک جملهٔ بررسی‌شده به همان صورت در این صفحه پیدا نشد.
       *[other] { $n } جملهٔ بررسی‌شده به همان صورت در این صفحه پیدا نشدند.
    }
translated = مرورگر این صفحه را ترجمه کرده است. ادعاها به زبان اصلی صفحه بررسی شده‌اند. هر جا متن عوض شده، نشانه‌ای ندارد.
orphan-gone = این عبارت دیگر در این صفحه نیست.
orphan-moved = این عبارت دیگر در متن نیست؛ جای دیگری در همین صفحه آمده است.
orphan-ambiguous = در متن نشان داده نمی‌شود: این واژه‌ها بیش از یک بار آمده‌اند.
orphan-too-short = در این صفحه نیست: واژه‌ها کوتاه‌تر از آن‌اند که پس از تغییر پیدا شوند.
text-changed = پس از بررسی در این صفحه تغییر کرده است.
difference-removed = حذف شده:
difference-added = افزوده شده:
as-checked = آنچه بررسی شد در زیر آمده است.
no-such-claim = این پیوند به ادعایی می‌رسد که در این صفحه نیست.

## آنچه اعلام می‌شود

announce-card = { $position }: { $state }
announce-list =
    { $n ->
        [0] ادعایی با این جست‌وجو پیدا نشد
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
announce-copied = کپی شد
announce-not-copied = کپی نشد: متن انتخاب شده است، خودتان کپی کنید

## گوینده

nobody = گوینده نامشخص
the-claim = ادعا این است: { $proposition }.
loses-capital = {""}
own-voice = { $outlet }، از زبان خودش
unnamed = منبع بی‌نام. دلیل: { $why }
interest = نفع در موضوع: { $interest }
addressee = به { $addressee }
cue = در مقاله: { $cue }.
draft = این پیش‌نویس است و منتشر نشده است.
flat = با قاطعیت گفته شده است.
flat-here = اینجا با قاطعیت گفته شده؛ همین گوینده در جای دیگر کمتر مطمئن است.
stop = {"."}
hedge = { $words }: { $strength }، { $whose }
denied = گوینده آن را رد می‌کند.
basis-named-here = نام گوینده در همین جمله آمده است.
basis-carried-on = نام گوینده در جمله‌ای پیش از این آمده است.
basis-inferred = گوینده برداشت ماست.
basis-unclear = مقاله روشن نمی‌کند چه کسی این را می‌گوید.
chain = چگونه به این صفحه رسید
chain-words = همین به‌صورت متن
chain-key = توپر: شمرده شد. توخالی: شمرده نشد.
chain-key-editors = با حروف مورب: آنچه ما دریافته‌ایم.
timeline-words = همین به‌صورت متن
established = در مقاله گفته نشده. از کجا می‌دانیم: { $reason }
circular = این زنجیره دور می‌زند: هیچ‌کس در آن منبع نخست خبر نیست.
report = آیا واقعاً گفته شده است؟
report-confirmed = تأیید از سوی: { $names }.
report-denied = روایتی دیگر از: { $names }.
report-limited = تأیید با قید و شرط از سوی: { $names }.
wording-verbatim = نقل کلمه‌به‌کلمه.
wording-partial-quote = بخشی از آن نقل مستقیم است.
wording-paraphrase = به بیان مقاله.
quotation-confirmed = در متن اصلی همین کلمات آمده است.
quotation-differs = در متن اصلی کلمات دیگری آمده است.
quotation-not-seen = متن اصلی را ندیده‌ایم.
checked-on = بررسی‌شده در { $date }.
step-says = گفتهٔ
step-told = گفته‌شده به
step-written-in = نوشته‌شده در
step-reported-by = به گزارش
step-quoted-by = به نقل از
kind-characterisation = نظر یا برچسب است: منابع شمرده نمی‌شوند.
kind-prediction = پیش‌بینی است: منابع شمرده نمی‌شوند.
kind-conditional = به یک «اگر» بسته است: منابع شمرده نمی‌شوند.
kind-accusation = این یک اتهام است.
strength-near-certain = نزدیک به یقین
strength-probable = محتمل
strength-possible = ممکن
strength-speculative = گمانه‌زنی
strength-conditional = مشروط
strength-unknown = نامعلوم
strength-expected = مورد انتظار
strength-reported = گزارش‌شده
strength-alleged = ادعاشده
whose-speaker = به گفتهٔ گوینده
whose-outlet = به گفتهٔ رسانه

## پاسخ

scope = گشتیم و چیزی مربوط به آن نیافتیم. خواندیم: { $scope }
scope-here = «بررسی» اینجا یعنی: { $scope }
never-checked = هنوز کسی دربارهٔ این ادعا دنبال شواهد نگشته است.
nothing-bears = هیچ‌یک از آنچه خواندیم به آن مربوط نیست.
glance = شواهد این ادعا
row-corroborates = تأییدکننده
row-contradicts = نقض‌کننده
row-limits = محدودکننده
row-likewise = همین را می‌گویند
row-otherwise = جز این می‌گویند
row-with-limits = با قید و شرط می‌گویند
n-independent =
    { $n ->
        [one] { $n } منبع مستقل
       *[other] { $n } منبع مستقل
    }
n-in-part = { $n } منبع تا اندازه‌ای
n-sources =
    { $n ->
        [0] هیچ‌یک شمرده نشد
        [one] { $n } منبع
       *[other] { $n } منبع
    }
none-found = یافت نشد
none-denies = هیچ‌یک از منابعی که خواندیم آن را نقض نمی‌کند.
in-sources-read = در منابعی که خواندیم
names-not-counted = شمرده نشد: { $names }
only-accused = تنها متهم: { $names }
and-more =
    { $n ->
        [one] و { $n } مورد دیگر
       *[other] و { $n } مورد دیگر
    }
figures = رقم در گذر زمان
figure-here = { $figure } (این صفحه)

## شواهد

corroborating = منابع تأییدکننده
likewise = چه کسانی همین را می‌گویند
opposing = منابع نقض‌کننده و محدودکننده
otherwise = چه کسانی جز این، یا با قید و شرط، می‌گویند
repeating = همان منشأ، هرگز شمرده نمی‌شود
superseding = پس از آن، از همان منشأ
in-part = تا اندازه‌ای
counted = شمرده شد.
one-sentence = جمله
passages =
    { $n ->
        [one] نقل‌قول و پیوند
       *[other] { $n } نقل‌قول
    }
wider = دربارهٔ پرسشی گسترده‌تر، شمرده نشد
statements =
    { $n ->
        [one] { $n } گفته
       *[other] { $n } گفته
    }
itself = { $name }، در جای دیگر
this-article = همین مقاله
reason = { $reason }
origin-part = { $origin } بخشی از { $whole } است.
not-counted = شمرده نشد.
grounds-witness = از یک شاهد عینی است.
grounds-document = سند ارائه می‌کند.
grounds-data = داده ارائه می‌کند.
grounds-interview = از گفت‌وگوی دست‌اول است.
counted-other = منشأ دیگری جز منشأ ادعاست.
no-grounds = نشان نمی‌دهد از کجا می‌داند.
unnamed-not-counted = نام کسی برده نشده است.
on-wider-question = دربارهٔ پرسشی گسترده‌تر است.
on-question = دربارهٔ پرسش: { $asks }
same-origin = همان منشأ ادعا.
shared-origin = آن و ادعا به یک منشأ می‌رسند.
same-speaker = همان گوینده.
comes-back = از راه همان رسانه‌ای آمده که ادعا را منتشر کرده است.
leans-on = بر همان اطلاعات { $other } تکیه دارد که شمرده شده است.
superseded = «{ $title }» جای آن را گرفته است.
passage-out-of-date = خودش قدیمی شده است.
passage-withdrawn = ما آن را پس گرفته‌ایم.
by-accused = گفتهٔ خود متهم است.
in-article = { $outlet }، { $date }
undated = بی‌تاریخ
stance-corroborates = تأیید می‌کند
    .definition = شواهدی از خود می‌آورد که ادعا را محتمل‌تر می‌کند.
stance-contradicts = نقض می‌کند
    .definition = اگر درست باشد، ادعا نمی‌تواند سراسر درست باشد.
stance-limits = محدود می‌کند
    .definition = می‌تواند هم‌زمان درست باشد، اما ادعا را محدود می‌کند.
stance-repeats = تکرار می‌کند
    .definition = همان منشأ دوباره می‌گوید. هرگز شمرده نمی‌شود.
stance-supersedes = جای آن را می‌گیرد
    .definition = رقمی تازه‌تر یا اصلاحیه‌ای آمده است؛ ادعا دیگر به‌روز نیست.
corroborates-in-part = تا اندازه‌ای تأیید می‌کند
contradicts-in-part = تا اندازه‌ای نقض می‌کند
says-likewise = همین را می‌گوید
says-otherwise = جز این می‌گوید
says-with-limits = با قید و شرط همین را می‌گوید
confirms-report = تأیید می‌کند که گفته شده است
denies-report = می‌گوید چنین گفته نشده است
limits-report = می‌گوید گفته شده، اما با قید و شرط
proximity-primary-document = سند اصلی
proximity-official-statement = بیانیهٔ رسمی
proximity-first-hand-reporting = گزارش دست‌اول
proximity-analysis = تحلیل
proximity-second-hand = نقل از منبعی دیگر
archived-copy = نسخهٔ بایگانی‌شده
seen-whole = آن را در { $date } خواندیم.
seen-part = بخشی از آن را در { $date } خواندیم.
seen-quoted-elsewhere = آن را تنها به نقل از جای دیگر دیدیم، در { $date }.

## جایگاه ادعا

state-text-changed = متن تغییر کرده
    .definition = این صفحه دیگر واژه‌هایی را که بررسی کردیم ندارد.
state-withdrawn = پس‌گرفته‌شده
    .definition = ما این ادعا را پس گرفته‌ایم.
state-out-of-date = قدیمی
    .definition = رقمی تازه‌تر یا اصلاحیه‌ای جای آن را گرفته است.
state-disputed = مورد اختلاف
    .definition = منبع دیگری چیزی می‌گوید که با آن نمی‌خواند. انکار متهم به‌تنهایی کافی نیست.
state-limited = با دامنهٔ محدودتر
    .definition = منابع دیگر آن را محدود می‌کنند؛ هر دو می‌توانند درست باشند.
state-corroborated = با تأیید منبع مستقل
    .definition = دست‌کم یک منبع مستقل شواهدی از خود می‌آورد.
state-one-source = تنها یک منبع
    .definition = تنها یک منبع می‌شناسیم، یا منابعی که شاید بر همان تکیه دارند.
state-nothing-found = بررسی شد، چیزی یافت نشد
    .definition = گشتیم و چیزی مربوط به آن نیافتیم.
state-not-checked = بررسی‌نشده
    .definition = هنوز کسی دنبال شواهد نگشته است.

## تصویرها

chain-described =
    { $n ->
        [one] نموداری از مسیر یک منشأ تا گفته‌ها دربارهٔ این ادعا.
       *[other] نموداری از مسیر { $n } منشأ تا گفته‌ها دربارهٔ این ادعا، هر منشأ یک بار.
    }
chain-this-page = همین ادعا
chain-own-origin = { $name } (منشأ خود ادعا)
timeline = تاریخ‌ها
timeline-described = خط زمان با { $n } تاریخ، از { $first } تا { $last }؛ همین به‌صورت متن در زیر آمده است.
event = رخ داد
told-of = اشاره‌شده در
said = گفته شد
published = منتشر شد
checked = بررسی شد
corrected = اصلاح شد
today = تاریخ این یادداشت‌ها
this-claim = همین ادعا

## سرگذشت ادعا و بررسی آن

proceedings = روند رسیدگی
response = پاسخ متهم: { $text }
changed = چه تغییر کرده است
superseded-on = پس از آن رقمی تازه‌تر یا اصلاحیه‌ای منتشر شده است: { $title }
corrected-on = اصلاح در { $date }: { $note }
before = پیش‌تر چنین بود: { $text }
withdrawn-at = پس‌گرفته در { $date }: { $reason }
about = چه کسی بررسی کرده، ارجاع، گزارش اشکال
checked-by = بررسیِ { $by } در { $date }.
recheck-by = تا { $date } دوباره نگاه می‌کنیم.
recheck-passed = می‌خواستیم تا { $date } دوباره نگاه کنیم و هنوز نکرده‌ایم: شاید دیگر به‌روز نباشد.
verdict = نتیجه‌گیری ما
permalink = پیوند به این یادداشت:
database = پایگاه ادعاها { $hash }
publisher = { $publisher }، به تاریخ { $date }
corrections-link = اصلاحیه‌ها
method-link = روش کار
contact-link = گزارش اشکال
source-article = از

## ارجاع و گزارش

cite = ارجاع
cite-plain = متن
cite-markdown = Markdown
cite-bibtex = BibTeX
cite-csl = CSL-JSON
cite-note = به گفتهٔ چه کسی؟ { $publisher }، به تاریخ { $date }، { $address } (پایگاه ادعاها { $hash })
report-subject = دربارهٔ ادعای «{ $claim }»
report-body = ادعا: { $claim }
    پایگاه ادعاها: { $hash }
    صفحه: { $page }

    چه چیزی نادرست است:

## همهٔ ادعاهای یک مقاله

coverage =
    { $n ->
        [one] { $n } ادعا، در { $sentences } جمله از { $total }.
       *[other] { $n } ادعا، در { $sentences } جمله از { $total }.
    }
coverage-checked =
    { $n ->
        [0] برای هیچ‌یک دنبال شواهد نگشته‌اند.
        [one] برای یکی از آن‌ها دنبال شواهد گشته‌اند.
       *[other] برای { $n } تا از آن‌ها دنبال شواهد گشته‌اند.
    }
legend = معنای نشانه‌ها
mark-evidence = با همهٔ نشانه‌ها: چه کسی می‌گوید و چه چیزی به آن مربوط است
mark-attention = نیازمند توجه: مورد اختلاف، قدیمی یا پس‌گرفته‌شده
mark-changed = متن پس از بررسی تغییر کرده است
show-marks = نشان‌دادن همهٔ نشانه‌ها
hide-marks = تنها آنچه نیازمند توجه است
search = جست‌وجو
filter-state = وضعیت
filter-speaker = گوینده
filter-stance = شواهدی که
any = همه
more =
    { $n ->
        [one] نشان‌دادن { $n } مورد دیگر
       *[other] نشان‌دادن { $n } مورد دیگر
    }
speakers = چه کسانی در این مقاله سخن می‌گویند
speaker-claims =
    { $n ->
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }

## خطاها

error = Sayso نمی‌تواند منابع این مقاله را نشان دهد: { $problem }.
error-no-database = برنامه پایگاه ادعا ندارد
error-no-words = پایگاه ادعاها واژه‌هایی ندارد که این نسخه بخواند؛ مقاله‌ها را با همین نسخه دوباره بسازید
error-foreign = این پایگاه ادعای Sayso نیست؛ فایلی ‎.sayso‎ بدهید که با `sayso build` ساخته شده باشد
error-version = پایگاه ادعاها قالب { $found } دارد، این نسخه قالب { $expected } را می‌خواند؛ مقاله‌ها را با همین نسخه دوباره بسازید
error-length = پایگاه ادعاها باید { $expected } بایت داشته باشد و { $found } دارد؛ دوباره آن را بگیرید
error-damaged = پایگاه ادعاها آسیب دیده است (درهم‌سازش نمی‌خواند)؛ دوباره آن را بگیرید
error-unreadable = پایگاه ادعاها خواندنی نیست؛ مقاله‌ها را دوباره بسازید
error-broken = پایگاه ادعاها قاعده‌ای را می‌شکند: { $what }؛ مقاله‌ها را دوباره بسازید
error-no-article = برای مقالهٔ «{ $id }» ادعایی نیست
error-which-article = صفحه نمی‌گوید کدام مقاله در آن است
error-no-text = در «{ $selector }» متن مقاله‌ای نیست
error-which-text = صفحه تنها یک مقاله ندارد؛ ویژگی «for» می‌تواند عنصر آن را نام ببرد
error-twice = پیش‌تر در همین صفحه هستند
error-options = گزینه‌ای نادرست است: { $what }
error-browser = این مرورگر { $what } را نپذیرفت

## پیش از اجرای برنامه

script-error = Sayso نمی‌تواند منابع این مقاله را نشان دهد: { $problem }.
script-refused = سیاست امنیتی این صفحه یا این مرورگر WebAssembly را نمی‌پذیرد
script-options = گزینه‌های درون عنصر JSON نیستند
script-no-option = گزینهٔ «{ $name }» وجود ندارد
script-no-holder = در «{ $src }» پایگاه ادعایی نیست
script-other-place = پایگاه ادعاها در «{ $src }» است؛ نه در پوشهٔ اسکریپت و نه آنجا که data-allow می‌گوید
script-not-loaded = پایگاه ادعاها از «{ $src }» بار نمی‌شود
script-not-base64 = پایگاه ادعاهای صفحه base64 نیست

## صفحه‌های کامل

page-title = { $title } · منابع · { $publisher }
page-description =
    { $n ->
        [0] هنوز هیچ ادعای این مقاله بررسی نشده است.
        [one] یک ادعای این مقاله: چه کسی و با چه قطعیتی می‌گوید، چه چیز آن را تأیید، نقض یا محدود می‌کند.
       *[other] { $n } ادعای این مقاله: چه کسی و با چه قطعیتی می‌گوید، چه چیز آن‌ها را تأیید، نقض یا محدود می‌کند.
    }
page-skip = رفتن به منابع
page-all-articles = همهٔ مقاله‌ها
page-search = آیا این پیش‌تر بررسی شده است؟
page-search-lead = یک جمله، یا معنای آن در چند واژه: آنچه اینجا بررسی شده و بیش از همه به آن می‌ماند نخست می‌آید.
page-search-label = چه چیزی را می‌جویید؟
page-search-go = جستجو
page-search-none = هیچ چیز بررسی‌شده‌ای به آن نمی‌ماند.
page-search-checked = بررسی‌شده در { $date }
page-search-question = پرسش
page-search-failed = فهرست خوانده نمی‌شود. صفحه را دوباره باز کنید، یا همهٔ مقاله‌ها را ببینید.
page-search-no-script = جستجو به اسکریپت نیاز دارد. همهٔ مقاله‌ها در صفحهٔ نخست آمده‌اند.
page-earlier = مقاله‌های پیشین
page-later = مقاله‌های بعدی
page-all-questions = همهٔ پرسش‌ها
page-start = صفحهٔ نخست
page-last-page = صفحهٔ پیشین
page-next-page = صفحهٔ بعدی
page-by = نوشتهٔ { $name }
page-sources-below =
    { $n ->
        [0] هنوز منبعی نیست
        [one] منابع در زیر مقاله: { $n } ادعا
       *[other] منابع در زیر مقاله: { $n } ادعا
    }
page-notes = به گفتهٔ چه کسی؟
page-notes-lead = یک یادداشت برای هر ادعا: چه کسی و با چه قطعیتی می‌گوید، چه چیز آن را تأیید، نقض یا محدود می‌کند، و آیا آن منابع مستقل‌اند.
page-note = یادداشت { $n }
page-note-link = یادداشت { $n }: { $state }
page-back = بازگشت به جمله
page-all-of-claim = منابع، تاریخ‌ها و اصلاح‌های این ادعا
page-note-on-paper = یادداشت { $n }
page-legend = معنای این واژه‌ها
page-states = وضعیت ادعا
page-stances = شواهد چه نسبتی با ادعا دارند
page-dates = همهٔ تاریخ‌ها: { $calendar }.
page-excerpts = تنها جمله‌های بررسی‌شده اینجا آمده‌اند. متن کامل در { $outlet }:
page-full-text = چرا همهٔ متن اینجا آمده است: { $reason }
page-about = دربارهٔ این یادداشت‌ها
page-this-page = پیوند به این صفحه:
page-index-title = به گفتهٔ چه کسی؟ · { $publisher }
page-draft = این پیش‌نویس است و منتشر نشده است.
page-index-lead = جمله‌به‌جمله: چه کسی و با چه قطعیتی گفته، از چه راهی به صفحه رسیده، چه چیز آن را تأیید، نقض یا محدود می‌کند، و آیا آن منابع به‌راستی مستقل‌اند.
page-articles = مقاله‌ها
page-questions = پرسش‌ها
page-statements = گفته‌ها
page-wider-questions = پرسش‌های گسترده‌تر
page-says-yes = بله
page-says-in-part = تا اندازه‌ای
page-says-supposes = گمان، یا گزارشی نقل‌شده
page-says-no = نه
page-says-limits = با قید و شرط: هر دو می‌توانند درست باشند
page-says-open = «اگر»
page-claims =
    { $n ->
        [0] هنوز ادعایی نیست
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
page-offline = همهٔ این‌ها در یک فایل، برای نگه‌داشتن و خواندن بدون اتصال
page-offline-lead = این فایل مقاله‌ها، منابع و برنامه را در خود دارد. هیچ‌گاه به اینترنت وصل نمی‌شود.

## The desk: what editors see. Single letters are keys, and stay as they are.

desk-title = میز تحریریهٔ Sayso
desk-own-name = فارسی
desk-language = زبان میز
desk-take-back = برگرداندن: { $what }
desk-do-again = دوباره انجام دادن: { $what }
desk-find = جستجوی ادعاها، پرسش‌ها و مراجع
desk-find-hint = آیا این پیش‌تر بررسی شده است؟
desk-tools = ابزارها
desk-undo = واگرد
desk-redo = از نو
desk-new-reference = مرجع تازه
desk-build = ساختن سایت
desk-help = راهنما
desk-single-keys = کلیدهای تکی
desk-progress = پیشرفت ساختن سایت
desk-to-article = به مقاله
desk-to-claim = به ادعا
desk-close = بستن
desk-more-n = و { $n } مورد دیگر

desk-entry-newsroom = تحریریه
desk-entry-source = منبع { $id }
desk-entry-origin = سرچشمهٔ { $id }
desk-entry-question = پرسش { $id }
desk-entry-reference = مرجع { $id }
desk-entry-article = مقالهٔ { $id }
desk-entry-claim = ادعای { $id }

## The desk: what there is to do

desk-agenda = کارها و مقاله‌ها
desk-to-do = کارهای مانده
desk-nothing-to-do = کاری نمانده است.
desk-ask-online = بررسی برجا بودن پیوندها
desk-ask-online-told = هر نشانی یک بار، به خواست شما، پرسیده می‌شود
desk-articles = مقاله‌ها
desk-new-article = مقالهٔ تازه
desk-about-newsroom = دربارهٔ تحریریه
desk-n-open =
    { $n ->
        [one] { $n } پیشنهاد باز
       *[other] { $n } پیشنهاد باز
    }
desk-n-claims =
    { $n ->
        [one] { $n } ادعا
       *[other] { $n } ادعا
    }
desk-sort-mend = خطاهایی برای رفع
desk-sort-text-changed = متن تغییر کرده
desk-sort-gone = پیوندها و بخش‌های ازدست‌رفته
desk-sort-recheck = نیازمند نگاه دوباره
desk-sort-response = پاسخ‌های نیامده
desk-sort-second = امضاهای دوم
desk-sort-unread = مراجع بی‌پاسخ
desk-sort-proposals = پیشنهادها
desk-sort-guesses = حدس‌هایی برای بررسی
desk-sort-unclaimed = مقاله‌های بی‌ادعا
desk-sort-better = می‌تواند بهتر باشد
desk-task-unread = «{ $title }» هنوز به پرسشی پاسخ نمی‌دهد
desk-task-proposals =
    { $n ->
        [one] { $n } پیشنهاد: { $title }
       *[other] { $n } پیشنهاد: { $title }
    }

## The desk: the article

desk-no-article = مقاله‌ای را باز کنید یا مقالهٔ تازه‌ای بیفزایید.
desk-about-article = دربارهٔ مقاله
desk-propose = پیشنهاد ادعاها
desk-new-version = نسخهٔ تازه
desk-claim-words = ادعا از واژه‌های برگزیده
desk-text-changed = این متن با متنی که بررسی شد یکی نیست. ادعاهای آن را ببینید؛ سپس:
desk-text-looked-at = متن را دیدم
desk-article-broken = این مقاله خطا دارد و نشان داده نمی‌شود: آنچه را پرونده‌اش می‌گوید درست کنید («دربارهٔ مقاله»).
desk-mark-proposed = پیشنهادشده
desk-mark-claim = ادعا
desk-mark-claim-state = ادعا، { $state }
desk-lost-heading = آن‌ها که واژه‌هایشان در متن نیست

## The desk: the claim

desk-nothing-open = روی جملهٔ نشان‌دار کلیک کنید یا j را بزنید. واژه‌ها را برگزینید و c را بزنید تا ادعا شوند.
desk-side-claim = ادعا
desk-side-reference = مرجع
desk-side-other = آنچه باز است
desk-side-form = { $what }: فرم
desk-live-card = کارت، چنان‌که خواننده می‌بیند
desk-a-proposal = ادعای پیشنهادی
desk-a-new-claim = ادعای تازه
desk-the-claim = ادعای { $id }
desk-lost-told = این واژه‌ها دیگر در مقاله نیستند.
desk-lost-instead = به جای آن‌ها آمده است:
desk-lost-take = اکنون این‌ها واژه‌های آن است
desk-lost-otherwise = واژه‌های دیگر: آن‌ها را در مقاله برگزینید و c را بزنید. اگر آن سخن دیگر آنجا نیست، ادعا را پس بگیرید.
desk-why-tool = از { $tool } که کسی نسنجیده است: { $why }.
desk-why-measured = { $why }؛ از هر ۱۰۰ مورد مانند آن { $n } درست بود.
desk-from-proposition = از همان واژه‌ها، چنان‌که تنها بایستد.
desk-from-registry = از فهرست منابع.
desk-from-new = تازه: در مقاله نام برده شده و در فهرست نیست.
desk-from-article = چنان‌که مقاله آورده است.
desk-from-copied = برگرفته از مقاله.
desk-from-quotes = از گیومه‌های آن.
desk-from-guess = حدسی از روی واژه‌ها.
desk-from-place = از جای نام.
desk-from-cue = از واژه‌های انتساب.
desk-from-other = پیشنهادشده.
desk-new-source = منبع تازهٔ «{ $name }» ({ $id }) چیست
desk-about-source = دربارهٔ { $name }
desk-weakened-by = تضعیف‌شده با
desk-by-way-of = از راه
desk-may-bear = شاید به آن مربوط باشد
desk-more-fields = فیلدهای دیگر
desk-it-is-so = درست است
desk-field-missing = این باید پر شود.
desk-required = باید باشد
desk-decide = تصمیم
desk-reject = رد
desk-write-change = نوشتن تغییر
desk-elsewhere = تغییر در کارت‌های دیگر
desk-elsewhere-more =
    { $n ->
        [one] شاید { $n } مقالهٔ دیگر هم تغییر کند؛ `sayso diff` همه را می‌گوید.
       *[other] شاید { $n } مقالهٔ دیگر هم تغییر کند؛ `sayso diff` همه را می‌گوید.
    }
desk-same-as = همان است که (هرچه این را نام می‌برد آن را نام خواهد برد؛ u برمی‌گرداند)

## The desk: questions

desk-questions = پرسش‌ها
desk-answers = پاسخ‌ها
desk-drop = حذف
desk-keep = نگه داشتن
desk-drop-answer = حذف پاسخ به: { $asks }
desk-keep-answer = نگه داشتن پاسخ به: { $asks }
desk-may-answer = شاید پاسخی باشد به
desk-another-question = پرسشی دیگر
desk-new-question = پرسش تازه
desk-answered-by-claim = ادعا به آن پاسخ می‌دهد
desk-position = موضع
desk-position-yes = آری
desk-position-in-part = تا اندازه‌ای
desk-position-supposes = گمان می‌برد
desk-position-open = باز («اگر»)
desk-position-limits = محدود می‌کند
desk-position-no = نه
desk-number = عدد
desk-group-of-labels = دستهٔ برچسب‌ها
desk-answer-line = در یک خط که موضوعش را نام می‌برد (حداکثر ۱۱۰ نویسه)
desk-denial-told = این یک تکذیب است: در خط بگویید که چنین نیست.
desk-which-part = کدام بخش (شناسه‌ای از بخش‌های پرسش)
desk-how-it-limits = چگونه محدود می‌کند، در یک واژه
desk-who-is-quoted = گفتهٔ چه کسی است، اگر خود سند نیست
desk-where-it-stands = جای آن: صفحه، بند یا ثانیه
desk-grounds-where-shown = پایه‌ها، اگر نشان داده شده‌اند
desk-grounds-told = بی‌پایه هرگز تأیید شمرده نمی‌شود.
desk-take-answer = پذیرفتن این پاسخ
desk-leave-answer = رها کردن
desk-what-is-asked = چه پرسیده می‌شود؟
desk-is-answered-by = پاسخ آن
desk-by-yes-or-no = آری یا نه
desk-by-number = عدد
desk-by-description = توصیف

## The desk: what is done to a claim that readers have seen

desk-record = امضا، اصلاح، پس گرفتن؛ آنچه تغییر کرد
desk-what-changed-since = آنچه از آن پس تغییر کرد
desk-what-changed = آنچه تغییر کرد
desk-no-history = پوشه برای این مقاله تاریخچهٔ git ندارد: آنچه پیش‌تر بود دانسته نیست.
desk-never-approved = تاکنون ویراستار دومی آن را تأیید نکرده است.
desk-unchanged-since = از زمان تأیید چیزی تغییر نکرده است.
desk-changed-since = تغییرها از زمان تأیید
desk-in-no-commit = در پرونده، و هنوز در هیچ کامیتی نیست
desk-before = پیش از آن
desk-nobodys-name = نامی کنار این ادعا نیست.
desk-decided-only = تصمیم از { $one }؛ کسی تأیید نکرده است.
desk-approved-only = تأیید از { $other }.
desk-approved-only-as = تأیید از { $other } به‌عنوان «{ $state }».
desk-decided-approved = تصمیم از { $one }، تأیید از { $other }.
desk-decided-approved-as = تصمیم از { $one }، تأیید از { $other } به‌عنوان «{ $state }».
desk-another-approves = تصمیم‌گیرنده خود تأیید نمی‌کند: ویراستار دوم با --by و نام خود آغاز می‌کند.
desk-approve-as = تأیید به نام { $by }
desk-correction-note = چه چیزی و چرا تغییر کرد، برای خوانندگان
desk-add-correction = افزودن اصلاح
desk-correction-added = افزوده خواهد شد: { $note }
desk-withdrawal-reason = چرا پس گرفته می‌شود، برای خوانندگان
desk-redact = واژه‌هایش را از هرچه ساخته می‌شود بردار
desk-withdraw = پس گرفتن ادعا
desk-to-be-withdrawn = پس گرفته خواهد شد: { $reason }

## The desk: references and new versions

desk-a-new-reference = مرجعی تازه
desk-a-new-article = مقاله‌ای تازه
desk-a-new-version-of = نسخه‌ای تازه از مقاله
desk-becomes = صفحه می‌شود
desk-becomes-reference = مرجع
desk-becomes-article = مقالهٔ تازه
desk-becomes-version = نسخهٔ تازهٔ «{ $title }»
desk-from-address = نشانی آن: به خواست شما خوانده می‌شود
desk-from-file = یا یک پرونده (HTML، PDF، Word، نامه، متن)؛ می‌توان آن را اینجا رها کرد
desk-from-pasted = یا متن آن، چسبانده: عنوان در خط نخست
desk-read-it = خواندن
desk-file-too-large = { $name } { $n } مگابایت است: این صفحه نیست؛ حداکثر ۱۰ خوانده می‌شود
desk-file-unreadable = { $name } خوانده نمی‌شود
desk-guess-from = حدسی از { $from }: نگاهش کنید.
desk-as-the-page-says = چنان‌که صفحه می‌گوید.
desk-what-was-read = آنچه خوانده شد
desk-text-that-was-read = متن خوانده‌شده
desk-take-passage = گرفتن واژه‌های برگزیده به‌عنوان نقل
desk-take-up = افزودن
desk-a-new-version = نسخه‌ای تازه
desk-claims-stand =
    { $n ->
        [one] { $n } ادعا مانند پیش است؛ برای بررسی: { $touched }.
       *[other] { $n } ادعا مانند پیش است؛ برای بررسی: { $touched }.
    }
desk-nothing-differs = همهٔ جمله‌های پیشین برجا هستند.
desk-new-sentences = جمله‌های تازه
desk-moved-sentences = جمله‌های جابه‌جاشده
desk-claimed = ادعاها: { $claims }
desk-take-over = پذیرفتن نسخهٔ تازه

## The desk: what else is open

desk-like = مانند «{ $text }»
desk-nothing-like = اینجا چیزی مانند آن نیست.
desk-like-claim = ادعا
desk-like-question = پرسش
desk-like-reference = مرجع
desk-preview = چنان‌که خوانندگان می‌بینند
desk-screen = صفحهٔ نمایش
desk-phone = تلفن
desk-desktop = رایانه
desk-open-alone = جداگانه باز کنید، یا از آنجا چاپ کنید
desk-preview-frame = سایت، چنان‌که خوانندگان می‌بینند
desk-conflict = دستی دیگر زودتر رسید
desk-conflict-told = چیزی نوشته نشد. پوشه را چنان‌که اکنون هست می‌بینید: ادعا را دوباره باز کنید و تصمیم بگیرید.
desk-as-it-is = چنان‌که اکنون هست
desk-file-gone = پرونده دیگر نیست.
desk-as-it-would-be = چنان‌که نوشته می‌شد
desk-go-on = ادامه
desk-help-store = پرونده‌های پوشه تنها انبار هستند: هرچه اینجا تصمیم بگیرید بی‌درنگ در آن‌هاست، و هرچه دیگران آنجا بنویسند اینجا پدیدار می‌شود. چیزی به جایی فرستاده نمی‌شود، جز هنگامی که صفحه‌ای را بخواهید.
desk-help-by = شما به نام { $by } کار می‌کنید: این را هنگام آغاز گفته‌اید و کسی بررسی نکرده است. سند، تاریخچهٔ git است.
desk-help-nobody = نامی کنار تصمیم‌های شما نوشته نمی‌شود: برای گفتن نام تصمیم‌گیرنده با --by آغاز کنید.
desk-help-keys = کلیدها
desk-help-fields = فیلدها
desk-help-english = معنای فیلدها و یافته‌های بررسی به انگلیسی است.
desk-key-next = پیشنهاد یا ادعای بعدی
desk-key-before = قبلی
desk-key-accept = تصمیم: نوشتن ادعا، مرجع یا تغییر در پرونده‌ها
desk-key-reject = رد پیشنهاد: دیگر برنمی‌گردد
desk-key-claim = ساختن ادعا از واژه‌های برگزیده
desk-key-question = ساختن پرسش تازه
desk-key-reference = افزودن مرجع تازه: نشانی، پرونده یا متن
desk-key-passage = گرفتن واژه‌های برگزیده به‌عنوان نقل مرجع
desk-key-instead = برای ادعایی که واژه‌هایش رفته‌اند: واژه‌هایش همان است که اکنون آنجاست
desk-key-undo = برگرداندن آخرین کار
desk-key-redo = دوباره انجام دادن آن
desk-key-find = جستجوی ادعاها، پرسش‌ها و مراجع
desk-key-articles = رفتن به فهرست مقاله‌ها
desk-key-help = نمایش یا پنهان کردن راهنما
desk-key-close = ترک فیلد؛ بستن آنچه باز است
desk-key-pick = برگزیدن پرسش، با پاسخ پیشنهادی
desk-key-positions = آری، تا اندازه‌ای، گمان، باز، محدود، نه

## The desk: what is told

desk-did = در پرونده‌هاست و u آن را برمی‌گرداند: { $what }.
desk-did-nothing = { $what }: با این چیزی تغییر نمی‌کند
desk-did-take-back = برگردانده شد: { $what }
desk-did-again = دوباره انجام شد: { $what }
desk-did-propose =
    { $n ->
        [one] { $n } پیشنهاد باز است
       *[other] { $n } پیشنهاد باز است
    }
desk-did-follow =
    { $n ->
        [0] همهٔ پیوندها باز می‌شوند و آنچه نقل شده همان‌جاست
        [one] { $n } پیوند یا نقل مانند پیش نیست: در فهرست کارهای مانده است
       *[other] { $n } پیوند یا نقل مانند پیش نیست: در فهرست کارهای مانده است
    }
desk-did-build =
    { $n ->
        [one] سایت { $n } مقاله در { $place } است
       *[other] سایت { $n } مقاله در { $place } است
    }
desk-reading-page = صفحه خوانده می‌شود …
desk-proposing = جستجوی اینکه چه کسی چه می‌گوید …
desk-following = پیوندها دنبال می‌شوند …
desk-building = سایت ساخته می‌شود …
desk-writing = نوشته می‌شود …
desk-imported = { $what }. آنچه صفحه دربارهٔ خود می‌گوید ببینید و کمبودها را بیفزایید.
desk-refused = نوشته نشد: خطایی به پوشه می‌آورد.
desk-conflicted = نوشته نشد: در این میان دستی دیگر همان پرونده را تغییر داده است.
desk-article-known = افزوده نشد: مقاله‌ای با همین عنوان هست، یا صفحه عنوانی ندارد. نسخهٔ تازه کنار مقاله‌اش افزوده می‌شود.
desk-select-claim = نخست واژه‌های ادعا را در مقاله برگزینید: درون یک جمله.
desk-select-fewer = ادعا درون یک جمله است: واژه‌های کمتری برگزینید.
desk-select-passage = نخست واژه‌های نقل را برگزینید.
desk-nothing-instead = واژه‌های این ادعا جای دیگری نیستند: آن‌ها را برگزینید و c را بزنید.
desk-answer-first = بر پرسش موضعی بگیرید و آن را در یک خط بگویید.
desk-nothing-changed = چیزی تغییر نکرده است.
desk-proposition-first = نخست گزاره را بنویسید: آنچه ادعا شده، با واژه‌هایی که تنها بایستند.
desk-all-shown = اکنون همه‌اش دیده شد: همان کلید دوباره تصمیم می‌گیرد.
desk-only-proposals = تنها پیشنهاد رد می‌شود؛ ادعا پس گرفته می‌شود و دلیلش را می‌گوید.
desk-unsaved = آنچه تغییر دادید هنوز در پرونده‌ای نیست: a می‌نویسد، تکرار همین کار رهایش می‌کند.
desk-gone = پاسخی نمی‌آید: پایانه‌ای را ببینید که `sayso desk` در آن اجراست. آنچه تصمیم گرفتید در پرونده‌هاست.
desk-do-change = تغییر { $what }
desk-do-decide = تصمیم دربارهٔ ادعای { $id }
desk-do-reject = رد پیشنهاد { $id }
desk-do-reference = افزودن مرجع { $id }
desk-do-article = افزودن مقالهٔ { $id }
desk-do-version = پذیرفتن نسخه‌ای تازه از { $id }
desk-do-merge = یکی کردن { $keep } و { $gone }
desk-do-confirm = { $field } درست است: { $what }
desk-do-look = متن { $id } دیده شد
desk-do-propose = پیشنهاد ادعاهای { $id }

## The desk: the names of fields, and the words that a field may hold

desk-field-accused = متهمان
desk-field-accusation = اتهام
desk-field-addressee = مخاطب
desk-field-allow = قواعد مجاز
desk-field-also-called = نام‌های دیگر
desk-field-answers = پاسخ‌ها
desk-field-approved-by = تأیید از
desk-field-approved-state = تأیید به‌عنوان
desk-field-archived = نسخهٔ بایگانی
desk-field-as-of = به تاریخ
desk-field-asks = می‌پرسد
desk-field-at = در تاریخ
desk-field-author = نویسنده
desk-field-basis = مبنا
desk-field-basis-note = توضیح مبنا
desk-field-before = پیش از آن
desk-field-bound = دقت
desk-field-byline = نام نویسنده
desk-field-checked-at = بررسی در
desk-field-checked-by = بررسی از
desk-field-claim = ادعا
desk-field-contact = تماس
desk-field-correction = اصلاح
desk-field-corrections = صفحهٔ اصلاح‌ها
desk-field-cue = واژه‌های انتساب
desk-field-decided-by = تصمیم از
desk-field-definition = تعریف
desk-field-established = از کجا دانسته شد
desk-field-event = رویداد
desk-field-evidence = پیوند دستی
desk-field-figure = رقم
desk-field-full-text = چرا متن کامل
desk-field-furniture = بیرون از مقاله
desk-field-grounds = پایه‌ها
desk-field-hedge = تضعیف
desk-field-hedges = تضعیف‌ها
desk-field-id = شناسه
desk-field-implies = در بر دارد
desk-field-in-part = تا اندازه‌ای
desk-field-in-short = کوتاه
desk-field-independent = مستقل، چون
desk-field-interest = منفعت
desk-field-join = پیوسته نگه‌دار
desk-field-kind = گونه
desk-field-label = برچسب
desk-field-labels = برچسب‌ها
desk-field-language = زبان
desk-field-leads = پیشرو
desk-field-legacy = شکل پیشین
desk-field-limits = محدود می‌کند
desk-field-line = خط
desk-field-locator = جای آن
desk-field-looked-into = کجا جسته شد
desk-field-may-share = شاید مشترک با
desk-field-method = صفحهٔ روش
desk-field-minor = تغییر کوچک
desk-field-name = نام
desk-field-no = نه
desk-field-not-checked = بررسی‌نشده
desk-field-note = یادداشت
desk-field-on = در پرسش‌های
desk-field-open = باز
desk-field-origin = سرچشمه
desk-field-outlet = رسانه
desk-field-panel-languages = زبان‌های کارت
desk-field-part = بخش
desk-field-part-of = بخشی از
desk-field-parts = بخش‌ها
desk-field-passage = نقل
desk-field-polarity = اثبات یا نفی
desk-field-prefix = واژه‌های پیش از آن
desk-field-proceedings = روند رسیدگی
desk-field-proposition = گزاره
desk-field-proximity = نزدیکی
desk-field-published = انتشار
desk-field-published-note = تاریخ از کجاست
desk-field-publisher = ناشر
desk-field-question = پرسش
desk-field-quotation = سنجش نقل‌قول
desk-field-quote = واژه‌ها
desk-field-reached-outlet = چگونه به رسانه رسید
desk-field-read-at = خواندن در
desk-field-reason = دلیل
desk-field-recheck-by = بررسی دوباره تا
desk-field-redact = حذف واژه‌ها
desk-field-reference = مرجع
desk-field-relies-on = متکی بر
desk-field-response = پاسخ
desk-field-rights = حقوق
desk-field-role = سمت
desk-field-said-at = گفتن در
desk-field-scope = دامنهٔ خواندن
desk-field-second-editor = امضای دوم لازم است
desk-field-seen = چه اندازه خوانده شد
desk-field-shown-by = نشان‌دادهٔ
desk-field-site = نشانی سایت
desk-field-source = منبع
desk-field-speaker = گوینده
desk-field-split = جداسازی
desk-field-stance = نسبت
desk-field-step = گام
desk-field-strength = شدت
desk-field-struck = کنارگذاشته
desk-field-suffix = واژه‌های پس از آن
desk-field-summary = خلاصه
desk-field-superseded-by = جایگزین‌شده با
desk-field-supersedes = جایگزین
desk-field-supposes = گمان می‌برد
desk-field-target = هدف
desk-field-text = پروندهٔ متن
desk-field-text-hash = اثر متن
desk-field-title = عنوان
desk-field-to = تا
desk-field-unclear = نامعلوم، چون
desk-field-unit = واحد
desk-field-unnamed = بی‌نام
desk-field-url = نشانی
desk-field-value = عدد
desk-field-verdict = نتیجه
desk-field-via = از راه
desk-field-whose = از که
desk-field-why = چرا
desk-field-with = با
desk-field-withdrawn = پس‌گرفته
desk-field-wording = شیوهٔ نقل
desk-field-words = واژه‌ها
desk-field-yes = آری

desk-word-about = حدود
desk-word-accusation = اتهام
desk-word-affirmed = اثبات
desk-word-alleged = ادعاشده
desk-word-analysis = تحلیل
desk-word-at-least = دست‌کم
desk-word-at-most = حداکثر
desk-word-carried-on = ادامه‌دار
desk-word-characterisation = توصیف
desk-word-conditional = مشروط
desk-word-confirmed = تأییدشده
desk-word-content = محتوا
desk-word-contradicts = نقض می‌کند
desk-word-corroborates = تأیید می‌کند
desk-word-data = داده
desk-word-denied = نفی
desk-word-description = توصیف
desk-word-differs = تفاوت دارد
desk-word-document = سند
desk-word-exact = دقیق
desk-word-expected = مورد انتظار
desk-word-fact = واقعیت
desk-word-first-hand-reporting = گزارش دست‌اول
desk-word-group = گروه
desk-word-inferred = برداشت
desk-word-interview = گفت‌وگو
desk-word-licensed = با مجوز
desk-word-limits = محدود می‌کند
desk-word-named-here = نام‌برده در اینجا
desk-word-near-certain = نزدیک به یقین
desk-word-none = هیچ
desk-word-not-seen = دیده‌نشده
desk-word-official-statement = بیانیهٔ رسمی
desk-word-organisation = سازمان
desk-word-outlet = رسانه
desk-word-own = خودی
desk-word-own-voice = صدای خود رسانه
desk-word-paraphrase = بازگفت
desk-word-part = بخشی
desk-word-partial-quote = نقل ناقص
desk-word-person = شخص
desk-word-possible = ممکن
desk-word-prediction = پیش‌بینی
desk-word-primary-document = سند اصلی
desk-word-probable = محتمل
desk-word-quotation = نقل‌قول
desk-word-quoted-by = به نقل از
desk-word-quoted-elsewhere = نقل‌شده در جای دیگر
desk-word-repeats = تکرار می‌کند
desk-word-report = گفته شدن
desk-word-reported = گزارش‌شده
desk-word-reported-by = به گزارش
desk-word-says = گفتهٔ
desk-word-second-hand = دست‌دوم
desk-word-speaker = گوینده
desk-word-speculative = گمانه‌زنی
desk-word-supersedes = جایگزین
desk-word-told = گفته‌شده به
desk-word-unclear = نامعلوم
desk-word-unknown = نامعلوم
desk-word-value = عدد
desk-word-verbatim = کلمه‌به‌کلمه
desk-word-whole = همه
desk-word-witness = شاهد
desk-word-written-in = نوشته‌شده در
desk-word-yes-or-no = آری یا نه

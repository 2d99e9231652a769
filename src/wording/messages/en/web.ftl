# What every page shares: its frame, its errors, its forms and tables.

web-not-found-title = This page does not exist
web-not-found-text = The address may be incomplete, or the page is no longer public. If you followed a link in an e-mail, please check that the whole link arrived.
web-forbidden-title = This form was not accepted
web-forbidden-text = The form came from another site or was open for too long. Please go back, load the page again and send it once more.
web-refused-title = This is not possible
web-error-title = Something went wrong on our side
web-error-text = Nothing was lost that you sent before. Please try again in a few minutes; if it happens again, write to the organisers and quote the number { $id }.
web-languages = Language of this page
web-skip-to-content = Skip to the content
web-funding = Funding
web-emblem = Emblem of the European Union
web-illustrative = Illustrative
web-illustrative-why = Illustrative: no public page gave this fact.
web-form-summary = { $count ->
        [one] Please check one field
       *[other] Please check { $count } fields
    }
web-optional = optional
web-yes = Yes
web-no = No
web-next = Next
web-total = Total
web-not-stated = Not stated
web-no-city = No city

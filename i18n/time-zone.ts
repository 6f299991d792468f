/** The studio's clock, in the browser and on the server alike; a publication prints its desk's own. */
export const studioTimeZone = "Asia/Shanghai";

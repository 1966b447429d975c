/** Common given names of several cultures, for telling persons from other names and for gender. General knowledge, no data set. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const MALE_NAMES = words(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey jeff ryan jacob gary nicholas nick eric
  jonathan larry justin scott brandon benjamin ben samuel sam gregory greg alexander alex patrick frank raymond jack dennis jerry
  tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean
  gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne
  randy vincent mason roy ralph bobby russell bradley philip phil eugene bill tom tim jim mike bob rob steve dan dave tony chris matt
  barack bernie mitt newt rand ted marco jeb vladimir dmitry dmitri sergei sergey alexei aleksei ivan igor boris mikhail nikolai oleg
  yuri volodymyr viktor emmanuel francois françois jean pierre jacques nicolas olivier antoine luc marc hans klaus jürgen juergen
  wolfgang friedrich karl heinz otto stefan uwe giuseppe giovanni matteo silvio mario luigi paolo carlos luis miguel pedro pablo
  javier fernando alejandro diego rafael hugo manuel jorge ricardo roberto eduardo enrique raul raúl fidel evo nicolás luiz joao joão
  mohammed muhammad mohammad mohamed ahmed ahmad ali hassan hussein hussain ibrahim omar umar usman osman abdul abdullah khalid
  hamid hamza yusuf youssef mustafa mahmoud karim tariq imran nawaz shahbaz bashar saddam recep tayyip binyamin benjamin yitzhak
  shimon ehud narendra rahul arvind amit rajiv sanjay vijay anil ashok manmohan arjun krishna suresh ramesh ravi xi jinping kim moon
  shinzo taro hiroshi kenji takeshi akira junichiro kofi nelson jacob cyril thabo robert goodluck olusegun paul yoweri
  quentin harvey elon mark zuckerberg jair rishi boris keir gordon tony neil ian stuart graham nigel simon craig derek trevor colin
  liam noel connor callum owen rhys gareth alastair hamish angus duncan malcolm rory declan seamus padraig`,
);

export const FEMALE_NAMES = words(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley dorothy kimberly
  emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy shirley angela helen anna
  brenda pamela nicole samantha katherine catherine christine debra rachel carolyn janet maria heather diane julie joyce victoria
  kelly christina lauren joan evelyn olivia judith megan cheryl martha andrea frances hannah jacqueline ann anne jean alice kathryn
  gloria teresa doris sara janice marie julia grace judy theresa rose beverly denise marilyn amber danielle brittany diana abigail
  jane natalie lori tiffany alexis kayla hillary carly nikki kamala nancy melania ivanka michelle condoleezza madeleine angela ursula
  annegret marine segolene ségolène christine simone françoise giorgia federica elena svetlana olga natalia irina yulia tatiana
  anastasia ekaterina dilma cristina isabel carmen rosa lucia sofia valentina gabriela fatima aisha ayesha khadija zainab maryam
  malala benazir sonia priyanka indira mamata sushma nirmala smriti aung san suu kyi tsai park geun-hye yingluck jacinda julia
  theresa nicola priti liz kemi diane harriet yvette emma chloe sophie charlotte lucy ellie holly zoe uma meghan kate camilla
  caroline claire fiona gillian heidi ingrid joanna louise lorraine naomi penelope phoebe ruth sally tanya ursula vanessa wendy`,
);
